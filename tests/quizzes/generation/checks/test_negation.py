import pytest

from quizzes.generation.checks.negation import NEGATION


@pytest.mark.parametrize(
    "text",
    [
        "le Comité ne siège pas à Lyon",
        "il n’est pas à Lyon",
        "il n’a jamais siégé",
        "elle ne compte aucun membre",
        "il ne siège plus",
        "tous sauf un",
        "Which is not a body?",
        "It isn’t there",
    ],
)
def test_a_negation_is_seen(text):
    assert NEGATION.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "une notice rouge",
        "la notoriété du pas de tir",
        "plus de 60 accords",
        "le personnel et les personnes",
        "a note about knots",
        "le pas suivant",
        "une aide notable",
    ],
)
def test_part_of_a_word_is_no_negation(text):
    assert not NEGATION.search(text)
