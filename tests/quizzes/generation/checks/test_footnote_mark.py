import pytest

from quizzes.generation.checks.footnote_mark import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    ["armes illicites6", "d’ici à 20304", "le traité²", "la charte[12]", "le pacte (note 3)"],
)
def test_a_mark_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "I-24/7",
        "le G20",
        "20000 agents",
        "12345 agents",
        "en 2030",
        "COVID19",
        "ISO9001",
        "article 6",
    ],
)
def test_a_number_of_its_own_is_no_mark(text):
    assert not list(find(an_item(stem=text), a_corpus()))
