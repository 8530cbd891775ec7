import pytest

from quizzes.generation.checks.absolute_term import find
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize("text", ["tous les pays", "Toujours à Lyon", "seulement deux", "never"])
def test_an_absolute_option_is_found(text):
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize("text", ["la Toussaint", "un seul pays", "le jamaïcain", "nonetheless"])
def test_part_of_a_word_is_no_term(text):
    assert not list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


def test_a_stem_may_be_absolute_and_a_statement_may_not():
    assert not list(find(an_item(stem="Quel organe réunit tous les pays\u202f?"), a_corpus()))
    assert list(find(a_statement("Le Comité réunit tous les pays.", true=True), a_corpus()))


@pytest.mark.parametrize("often", ["tous les ans", "tous les deux ans", "toutes les semaines"])
def test_how_often_is_not_absolute(often):
    assert not list(find(an_item(right=["a"], wrong=["b", often]), a_corpus()))
