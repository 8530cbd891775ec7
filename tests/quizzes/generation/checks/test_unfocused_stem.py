import pytest

from quizzes.generation.checks.unfocused_stem import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("stem", ["Le siège", "Le siège est à Lyon."])
@pytest.mark.parametrize(
    "kind",
    [ItemKind.SINGLE_CHOICE, ItemKind.NUMERIC, ItemKind.SHORT_ANSWER, ItemKind.MULTIPLE_CHOICE],
)
def test_a_stem_that_asks_nothing_is_found(stem, kind):
    assert list(find(an_item(kind, stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem", ["Où est le siège\u202f?", "Le siège est à\u00a0:", "Le siège est…"]
)
def test_a_stem_that_asks(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))


def test_a_gap_a_statement_and_an_instruction_need_no_question_mark():
    for kind in (ItemKind.CLOZE, ItemKind.TRUE_FALSE, ItemKind.MATCHING, ItemKind.ORDERING):
        assert not list(find(an_item(kind, stem="Le siège est à _____."), a_corpus()))
