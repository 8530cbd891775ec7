import pytest

from courses.sources.cleaning.raised import find_raised, read_raised


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("le traité³ de paix", ["3"]),
        ("le traité ¹² de paix", ["12"]),
        ("le traité [2] de paix[^4]", ["2", "4"]),
        ("le traité[^a-1]", ["a-1"]),
        ("le traité 3 de 1990, et illicites6", []),
    ],
)
def test_raised_and_bracketed_calls_are_found(text, numbers):
    assert list(find_raised(text)) == numbers


def test_a_raised_number_is_read_as_any_other():
    assert read_raised(" ¹⁰") == "10"
