import pytest

from tests.quizzes.generation.acting import asked, siblings

WISH = "Demande que la Ligue et EUROMER, dans les limites de leurs mandats respectifs, {} ;"
QUESTION = (
    "Dans les limites de quoi le Conseil des ports d’EUROMER demande-t-il que la Ligue et EUROMER "
    "échangent leurs cartes ?"
)


def test_bounds_are_asked_for_by_what_two_parties_are_to_do():
    clause = WISH.format("échangent leurs cartes pour secourir les équipages")

    assert asked(clause)[QUESTION] == "leurs mandats respectifs"


def test_bounds_said_shortly_stand_among_others_said_shortly():
    clause = WISH.format("échangent leurs cartes").replace(" respectifs", "")

    assert "leurs budgets" in siblings(QUESTION, clause)


def test_bounds_that_an_act_repeats_are_asked_for_once():
    clauses = WISH.format("échangent leurs cartes"), WISH.format("soutiennent les pilotes")

    assert list(asked(*clauses).values()).count("leurs mandats respectifs") == 1


@pytest.mark.parametrize(
    "clause",
    [
        "Demande que la Ligue et EUROMER échangent leurs cartes ;",
        WISH.format("échangent leurs cartes").replace("Demande", "Note"),
    ],
)
def test_no_bounds_are_asked_for_where_none_are_set(clause):
    assert "leurs mandats respectifs" not in asked(clause).values()
