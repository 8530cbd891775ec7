import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.realisation.activating import activate


@pytest.mark.parametrize(
    ("sentence", "active"),
    [
        (
            "Le Comité permanent est dirigé par le Président.",
            "le Président dirige le Comité permanent",
        ),
        (
            "Le Secrétaire général est élu par le Conseil des ports pour cinq ans.",
            "le Conseil des ports élit le Secrétaire général pour cinq ans",
        ),
        (
            "Le budget est approuvé par les États membres.",
            "les États membres approuvent le budget",
        ),
        ("Le budget est approuvé par consensus.", "le budget est approuvé par consensus"),
    ],
)
def test_the_agent_of_a_passive_becomes_its_subject(sentence, active):
    (clause,) = read_clauses(sentence)

    assert activate(clause).text == active
