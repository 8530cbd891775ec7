import pytest

from quizzes.generation.facts.harms import as_dative
from tests.quizzes.generation.acting import asked

CLAUSE = (
    "Demande au Bureau des phares et à EUROMER de s’employer à aider les armateurs dans les "
    "efforts qu’ils déploient pour prévenir et combattre {} ;"
)


def test_harms_are_asked_for_by_who_is_to_help_whom():
    question = (
        "Contre quoi le Conseil des ports d’EUROMER demande-t-il au Bureau des phares et à EUROMER "
        "d’aider les armateurs ?"
    )
    clause = CLAUSE.format("la mutilation et le vol de bouées lumineuses")

    assert asked(clause)[question] == "la mutilation et le vol de bouées lumineuses"


def test_a_single_harm_is_left_to_other_questions():
    found = asked(CLAUSE.format("le vol de bouées lumineuses"))

    assert not [question for question in found if question.startswith("Contre quoi")]


@pytest.mark.parametrize(
    ("whom", "dative"),
    [
        ("les ports et le Bureau", "aux ports et au Bureau"),
        ("la Ligue et EUROMER", "à la Ligue et à EUROMER"),
    ],
)
def test_each_of_those_who_are_asked_takes_its_preposition(whom, dative):
    assert as_dative(whom) == dative
