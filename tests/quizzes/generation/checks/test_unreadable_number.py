import pytest

from quizzes.generation.checks.unreadable_number import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("accepted", "tolerance"),
    [(("douzaine",), None), (("12", "beaucoup"), 0.0), (("12",), -1.0), (("12",), float("nan"))],
)
def test_what_is_no_number_is_found(accepted, tolerance):
    item = an_item(ItemKind.NUMERIC, accepted=accepted, tolerance=tolerance)

    assert list(find(item, a_corpus()))


@pytest.mark.parametrize(("accepted", "tolerance"), [(("12", "douze"), None), (("1 200,5",), 0.5)])
def test_numbers(accepted, tolerance):
    item = an_item(ItemKind.NUMERIC, accepted=accepted, tolerance=tolerance)

    assert not list(find(item, a_corpus()))


def test_a_short_answer_may_be_words():
    assert not list(find(an_item(ItemKind.SHORT_ANSWER, accepted=("Lyon",)), a_corpus()))
