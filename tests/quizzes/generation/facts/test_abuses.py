import pytest

from tests.quizzes.generation.acting import asked, stated

CLAUSE = (
    "Appuie les efforts visant à garantir que les contrebandiers ne détournent pas à leur profit "
    "le statut {}, dans le respect du droit ;"
)


def test_a_status_is_asked_for_by_who_might_abuse_it():
    question = (
        "Selon le Conseil des ports d’EUROMER, quel statut faut-il empêcher les contrebandiers de "
        "détourner à leur profit ?"
    )
    assert asked(CLAUSE.format("de naufragé"))[question] == "le statut de naufragé"


@pytest.mark.parametrize(
    "clause",
    [
        CLAUSE.format("qui leur est reconnu"),
        "Note que les contrebandiers détournent à leur profit le statut de naufragé ;",
    ],
)
def test_no_status_is_asked_for_that_is_not_named_or_not_kept_from_abuse(clause):
    assert not [question for question in asked(clause) if "quel statut" in question]


def test_it_can_be_stated():
    assert (
        "Selon le Conseil des ports d’EUROMER, il faut empêcher les contrebandiers de détourner "
        "à leur profit _____."
    ) in stated(CLAUSE.format("de naufragé"))
