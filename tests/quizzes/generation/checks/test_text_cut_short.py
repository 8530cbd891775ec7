import pytest

from quizzes.generation.checks.text_cut_short import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "le Comité d’",
        "la lutte contre",
        "l’Office des",
        "Quel organe siège à\u202f?",
        "les pays et",
        "ainsi que",
        "le bureau de la",
        "le siège,",
        "the head of the",
        "crimino-",
        "La revue a paru jusqu’ où le siège a fermé.",
    ],
)
def test_a_text_that_wants_another_word_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    ["un réactif qui entre, à un stade quelconque", "désigner l’opérateur, ou les opérateurs"],
)
def test_an_aside_that_is_not_closed_is_found_in_an_option(text):
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "le Comité d’État",
        "la lutte contre le crime",
        "Le siège est à _____.",
        "Le siège dispose d’un _____",
        "Qui veut l’aide des pays\u202f?",
        "Classez du plus ancien au plus récent\u202f:",
        "Vichy",
        "Cuba",
        "Le Mans",
        "What does the acronym WCO stand for?",
        "How many members does the Council consist of?",
    ],
)
def test_a_text_that_ends_where_its_phrase_does(text):
    assert not list(find(an_item(stem=text), a_corpus()))
