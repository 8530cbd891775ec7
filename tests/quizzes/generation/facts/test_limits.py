import pytest

from tests.quizzes.generation.reading import questions


def test_laws_and_the_spirit_of_a_text_are_asked():
    found = questions(
        "Toute opération est menée à bien dans le cadre des lois des États côtiers et dans "
        "l’esprit de la Convention des phares."
    )

    laws = "Dans le cadre de quelles lois toute opération d’EUROMER est-elle menée à bien ?"
    spirit = "Dans l’esprit de quel texte toute opération d’EUROMER est-elle menée à bien ?"
    assert found[laws] == "les lois des États côtiers"
    assert found[spirit] == "la Convention des phares"


@pytest.mark.parametrize(
    "sentence",
    [
        "Toute opération est menée dans le cadre de ses lois.",
        "Une opération est menée dans le cadre des lois des États côtiers.",
        "Toute opération est menée dans l’esprit du sport.",
    ],
)
def test_single_deeds_and_vague_limits_are_left_alone(sentence):
    found = questions(sentence)

    assert not any(question.startswith(("Dans le cadre", "Dans l’esprit")) for question in found)
