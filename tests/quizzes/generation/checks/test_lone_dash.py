import pytest

from quizzes.generation.checks.lone_dash import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("text", ["sept bureaux – en Argentine", "le siège —", "- le siège"])
def test_an_aside_that_never_closes_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "le siège – à Lyon – est vaste",
        "Addis-Abeba",
        "de 1996–1997",
        "Que dit « Office – rapport annuel »\u202f?",
        "le siège",
    ],
)
def test_other_dashes(text):
    assert not list(find(an_item(stem=text), a_corpus()))
