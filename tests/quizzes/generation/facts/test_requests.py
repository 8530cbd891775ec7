from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    "Prie le Directeur de la Ligue de lui présenter la liste des navires ;",
    "Engage les ports à ouvrir les quais aux secours ;",
    "Invite les armateurs à former les équipages au sauvetage ;",
    "Décide de faire connaître la présente résolution ;",
)
QUESTION = (
    "Dans sa résolution sur la coopération entre EUROMER et la Ligue des ports, que demande le "
    "Conseil des ports d’EUROMER au Directeur de la Ligue ?"
)


def test_what_is_asked_of_somebody_is_the_answer():
    assert asked(*CLAUSES)[QUESTION] == "présenter la liste des navires"


def test_what_is_asked_of_others_stands_beside_it():
    assert siblings(QUESTION, *CLAUSES) == (
        "ouvrir les quais aux secours",
        "former les équipages au sauvetage",
    )


def test_a_deed_that_asks_for_whom_is_asked_for_no_more():
    assert not [question for question in asked(*CLAUSES) if "les ports à faire" in question]


def test_who_is_asked_for_several_things_is_not_asked_about():
    again = "Prie le Directeur de la Ligue de lui remettre le registre des marins ;"

    assert QUESTION not in asked(*CLAUSES, again)
