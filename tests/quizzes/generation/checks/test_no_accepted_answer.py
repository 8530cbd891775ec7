import pytest

from quizzes.generation.checks.no_accepted_answer import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("kind", [ItemKind.NUMERIC, ItemKind.SHORT_ANSWER, ItemKind.CLOZE])
def test_a_typed_item_accepts_something(kind):
    assert list(find(an_item(kind), a_corpus()))
    assert not list(find(an_item(kind, accepted=("12",)), a_corpus()))


def test_a_gap_with_options_needs_no_accepted_answer():
    assert not list(find(an_item(ItemKind.CLOZE, right=["a"], wrong=["b"]), a_corpus()))
    assert not list(find(an_item(), a_corpus()))
