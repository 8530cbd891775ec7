import pytest

from quizzes.generation.checks.negative_stem import find
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize(
    "stem", ["Quelle langue n’est pas officielle\u202f?", "Which body does not meet in Lyon?"]
)
def test_a_stem_that_asks_for_what_is_not_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem", ["À quoi sert une notice rouge\u202f?", "Quelle note est la plus longue\u202f?"]
)
def test_a_stem_that_asks_for_what_is(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))


def test_a_statement_may_be_negative():
    assert not list(find(a_statement("Il ne compte pas treize membres.", true=False), a_corpus()))
