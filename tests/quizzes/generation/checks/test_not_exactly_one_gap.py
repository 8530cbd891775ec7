import pytest

from quizzes.generation.checks.not_exactly_one_gap import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("stem", ["Le siège est à Lyon.", "Le _____ est à _____."])
def test_a_cloze_has_one_gap(stem):
    assert list(find(an_item(ItemKind.CLOZE, stem=stem), a_corpus()))
    assert not list(find(an_item(ItemKind.CLOZE, stem="Le siège est à _____."), a_corpus()))


def test_a_question_has_none():
    assert list(find(an_item(stem="Où est le _____\u202f?"), a_corpus()))
    assert not list(find(an_item(), a_corpus()))
