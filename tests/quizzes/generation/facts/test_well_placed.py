import pytest

from tests.quizzes.generation.reading import questions

ASKED = "Quelle tâche EUROMER est-il bien placé pour accomplir ?"


@pytest.mark.parametrize("what", ["un partenaire bien placé", "bien placé"])
def test_what_a_body_is_well_placed_to_do_is_asked(what):
    found = questions(f"EUROMER est {what} pour surveiller les côtes de la Manche.")

    assert found[ASKED] == "surveiller les côtes de la Manche"


@pytest.mark.parametrize("aim", ["surveiller ses côtes", "la surveillance des côtes"])
def test_what_leans_on_something_or_is_no_deed_is_left_alone(aim):
    assert ASKED not in questions(f"EUROMER est bien placé pour {aim}.")
