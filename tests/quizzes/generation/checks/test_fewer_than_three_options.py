import pytest

from quizzes.generation.checks.fewer_than_three_options import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize("kind", [ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.CLOZE])
def test_two_options_are_too_few(kind):
    assert list(find(an_item(kind, right=["a"], wrong=["b"]), a_corpus()))
    assert not list(find(an_item(kind, right=["a"], wrong=["b", "c"]), a_corpus()))


def test_a_statement_has_two_and_a_typed_answer_none():
    assert not list(find(a_statement("Il compte treize membres.", true=True), a_corpus()))
    assert not list(find(an_item(ItemKind.CLOZE, accepted=("a",)), a_corpus()))
