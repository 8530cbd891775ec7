import pytest

from quizzes.generation.records import ItemKind
from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import a_typed


def earns(text, *accepted, tolerance=None):
    return score(a_typed(*accepted, kind=ItemKind.NUMERIC, tolerance=tolerance), Answer(text=text))


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("124", "124"),
        (" 124 ", "124"),
        ("124 millions", "124"),
        ("124", "124 millions d’euros"),
        ("124 000 000", "124 millions"),
        ("1200", "1 200"),
        ("1.200", "1 200"),
        ("2,5", "2.5"),
        ("2,50 %", "2,5"),
        ("sept", "7"),
        ("7 bureaux", "sept"),
        ("en 1923", "1923"),
        ("-4", "-4"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(text, accepted):
    assert earns(text, accepted) == 1


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("125", "124"),
        ("124 milliards", "124 millions"),
        ("12", "1,2"),
        ("1923 ou 1956", "1923"),
        ("Lyon", "7"),
        ("", "0"),
        ("24/7", "24"),
        ("4", "-4"),
        ("9" * 500, "9"),
    ],
)
def test_another_number_or_a_hedge_is_wrong(text, accepted):
    assert earns(text, accepted) == 0


@pytest.mark.parametrize(
    ("text", "fraction"), [("99,5", 1), ("100.5", 1), ("100,51", 0), ("99", 0)]
)
def test_a_tolerance_is_kept_exactly(text, fraction):
    assert earns(text, "100", tolerance=0.5) == fraction


def test_any_accepted_number_will_do():
    assert earns("8", "7", "8") == 1
