import pytest

from quizzes.generation.checks.all_or_none_of_the_above import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "Toutes les réponses",
        "aucune de ces réponses",
        "Aucune de ces propositions",
        "All of the above",
    ],
)
def test_an_option_about_the_others_is_found(text):
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize("text", ["toutes les régions", "aucune réserve", "none"])
def test_an_option_about_the_world(text):
    assert not list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))
