import pytest

from quizzes.generation.checks.preamble_in_text import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "En 1996, l’accord entre l’Office et Rappelant l’accord est signé.",
        "Notant que le siège est là",
    ],
)
def test_a_preamble_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text", ["En rappelant l’accord, l’Assemblée décide.", "Notantville est un port", "le Vul"]
)
def test_a_participle_within_a_sentence_is_none(text):
    assert not list(find(an_item(stem=text), a_corpus()))
