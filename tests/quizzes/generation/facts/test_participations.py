import pytest

from tests.quizzes.generation.reading import find, questions

SENTENCE = (
    "En sa qualité d’observateur permanent auprès de l’OMI, EUROMER participe aux travaux de "
    "l’actuel Comité des balises chargé de rédiger une convention sur les phares."
)


def test_the_standing_and_the_task_of_the_committee_are_asked():
    found = questions(SENTENCE)

    assert found[
        "De quoi est chargé le Comité des balises aux travaux duquel EUROMER participe ?"
    ] == ("rédiger une convention sur les phares")
    assert found[
        "En quelle qualité EUROMER participe-t-il aux travaux du Comité des balises chargé de "
        "rédiger une convention sur les phares ?"
    ] == ("observateur permanent auprès de l’OMI")


def test_other_standings_take_the_same_complement():
    rank = next(one for one in find(SENTENCE) if one.wording.question.startswith("En quelle"))

    assert rank.siblings[0] == "expert invité auprès de l’OMI"


@pytest.mark.parametrize(
    "sentence",
    [
        "En sa qualité de navire, EUROMER participe aux travaux du Comité des balises.",
        "En 1999, EUROMER participe aux travaux du Comité des balises chargé de rédiger un code.",
    ],
)
def test_other_standings_and_single_years_are_left_alone(sentence):
    asked = ("En quelle qualité", "De quoi est chargé")
    assert not any(question.startswith(asked) for question in questions(sentence))
