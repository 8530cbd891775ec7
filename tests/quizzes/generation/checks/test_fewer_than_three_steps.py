from quizzes.generation.checks.fewer_than_three_steps import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


def test_two_steps_are_too_few():
    assert list(find(an_item(ItemKind.ORDERING, sequence=("a", "b")), a_corpus())) == ["2"]


def test_three_steps_are_enough():
    assert not list(find(an_item(ItemKind.ORDERING, sequence=("a", "b", "c")), a_corpus()))


def test_other_kinds_need_no_steps():
    assert not list(find(an_item(), a_corpus()))
