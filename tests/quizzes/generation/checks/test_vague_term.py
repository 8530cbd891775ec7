import pytest

from quizzes.generation.checks.vague_term import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("text", ["Souvent à Lyon", "environ sept", "generally"])
def test_a_vague_term_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize("text", ["l’environnement", "le secrétariat général", "parfaitement"])
def test_part_of_a_word_is_no_term(text):
    assert not list(find(an_item(stem=text), a_corpus()))


def test_a_question_that_wants_to_know_how_often_is_not_vague():
    assert not list(find(an_item(stem="How often does the Board meet?"), a_corpus()))
    assert list(find(an_item(stem="How many ports often meet?"), a_corpus()))
