import pytest

from quizzes.scoring.quantity import read_only_number


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("plus de 60 accords", 60), ("en 1923", 1923), ("mille", 1000)]
)
def test_words_around_a_number_are_forgiven(text, number):
    quantity = read_only_number(text)

    assert quantity is not None
    assert quantity.value == number


@pytest.mark.parametrize("text", ["", "Lyon", "1923 ou 1924", "entre 7 et 9"])
def test_no_number_or_several_are_none(text):
    assert read_only_number(text) is None
