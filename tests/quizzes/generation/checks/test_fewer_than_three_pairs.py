from quizzes.generation.checks.fewer_than_three_pairs import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, an_item

PAIRS = (Pair("a", "1"), Pair("b", "2"), Pair("c", "3"))


def test_two_pairs_are_too_few():
    assert list(find(an_item(ItemKind.MATCHING, pairs=PAIRS[:2]), a_corpus())) == ["2"]
    assert list(find(an_item(ItemKind.MATCHING), a_corpus())) == ["0"]


def test_three_pairs_are_enough():
    assert not list(find(an_item(ItemKind.MATCHING, pairs=PAIRS), a_corpus()))


def test_other_kinds_need_no_pairs():
    assert not list(find(an_item(), a_corpus()))
