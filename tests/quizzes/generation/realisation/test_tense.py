import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.realisation.tense import to_past


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("Le Conseil adopte un plan.", "le Conseil a adopté un plan"),
        ("Les ports signent un plan.", "les ports ont signé un plan"),
        ("La Ligue est créée à Gênes.", "la Ligue a été créée à Gênes"),
        ("La Ligue se réunit à Gênes.", "la Ligue s’est réunie à Gênes"),
        ("Les ports se réunissent à Gênes.", "les ports se sont réunis à Gênes"),
        ("La Ligue devient membre du Pacte.", "la Ligue est devenue membre du Pacte"),
        ("La Ligue a adopté un plan.", "la Ligue a adopté un plan"),
        ("Le budget atteignait un sommet.", "le budget atteignait un sommet"),
    ],
)
def test_the_historical_present_becomes_the_past(sentence, past):
    assert to_past(read_clauses(sentence)[0]).text == past


def test_a_state_has_no_such_past():
    assert to_past(read_clauses("La Ligue compte neuf ports.")[0]) is None


@pytest.mark.parametrize("sentence", ["La sonde atteindra Gand.", "Les ports adopteront un plan."])
def test_what_is_still_to_be_done_has_no_past(sentence):
    assert to_past(read_clauses(sentence)[0]) is None
