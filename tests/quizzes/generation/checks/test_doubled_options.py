import pytest

from quizzes.generation.checks.doubled_options import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lyon", "lyon"), ("1 200", "1200"), ("sept", "7"), ("l’ONU", "L'ONU"), ("2,50 €", "2,5 €")],
)
def test_two_spellings_are_one_option(one, other):
    assert list(find(an_item(right=[one], wrong=["x", other]), a_corpus()))


@pytest.mark.parametrize(
    ("one", "other"), [("Lyon", "Lyons"), ("7 ans", "7 mois"), ("12", "1,2"), ("2004", "2005")]
)
def test_different_options(one, other):
    assert not list(find(an_item(right=[one], wrong=["x", other]), a_corpus()))


def test_both_sides_of_pairs_and_the_steps_are_looked_at():
    left = (Pair("a", "1"), Pair("A", "2"), Pair("c", "3"))
    right = (Pair("a", "x"), Pair("b", "X"), Pair("c", "3"))

    assert list(find(an_item(ItemKind.MATCHING, pairs=left), a_corpus()))
    assert list(find(an_item(ItemKind.MATCHING, pairs=right), a_corpus()))
    assert list(find(an_item(ItemKind.ORDERING, sequence=("a", "b", "a.")), a_corpus()))


def test_a_side_may_say_what_the_other_side_says():
    pairs = (Pair("a", "b"), Pair("b", "c"), Pair("c", "a"))

    assert not list(find(an_item(ItemKind.MATCHING, pairs=pairs), a_corpus()))
