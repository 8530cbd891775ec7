import pytest

from quizzes.generation.facts.duties import find_duties, read_duties
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import questions, read

HOUSE = (
    "Le Comité permanent d’EUROMER prépare les sessions du Conseil.",
    "Le Bureau technique d’EUROMER inspecte les bassins du Nord.",
    "Le Secrétaire général d’EUROMER recrute les agents du siège.",
)
EMPTY = read_lexicon({})


def tasks(*parts):
    return {(d.holder.text, d.task.text) for d in read_duties(read(*parts), EMPTY)}


def test_a_body_is_asked_what_it_is_there_to_do():
    found = questions(*HOUSE)

    assert found["Quel est le rôle du Comité permanent d’EUROMER ?"] == (
        "préparer les sessions du Conseil"
    )


def test_the_tasks_of_others_stand_beside_a_task():
    (first, *_) = find_duties(read(*HOUSE), EMPTY)

    assert set(first.siblings) == {"inspecter les bassins du Nord", "recruter les agents du siège"}


def test_a_duty_and_the_role_it_is_read_from_are_one_fact():
    (first, *_) = find_duties(read(*HOUSE), EMPTY)

    assert (first.subject, first.relation) == (
        "le Comité permanent d’EUROMER",
        "prépare les sessions du Conseil",
    )


def test_without_tasks_of_others_nothing_is_asked():
    assert list(find_duties(read(HOUSE[0]), EMPTY)) == []


def test_what_the_head_of_a_body_does_is_no_wrong_answer_about_the_body():
    statements = read(*HOUSE, "Le Comité permanent d’EUROMER est dirigé par le Président.")

    asked = [d for d in find_duties(statements, EMPTY) if "Comité" in d.subject]

    assert all("diriger" not in text for d in asked for text in d.siblings)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Comité permanent d’EUROMER compte douze membres.",
        "Le Comité permanent d’EUROMER gère son budget.",
        "Le Bureau des bassins d’EUROMER inspecte les bassins du Nord.",
        "Un comité de pilotage prépare les sessions du Conseil.",
        "La Présidente d’EUROMER préside les séances publiques.",
    ],
)
def test_states_loose_ends_and_told_tasks_are_no_duties(sentence):
    assert tasks(sentence) == set()
