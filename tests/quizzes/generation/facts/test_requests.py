from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    "Prie le Directeur de la Ligue de publier la liste des navires ;",
    "Engage les ports à ouvrir les quais aux secours ;",
    "Invite les armateurs à former les équipages au sauvetage ;",
    "Décide de faire connaître la présente résolution ;",
)
QUESTION = (
    "Dans sa résolution sur la coopération entre EUROMER et la Ligue des ports, que le Conseil "
    "des ports d’EUROMER engage-t-il les ports à faire ?"
)


def test_what_is_asked_of_somebody_is_the_answer():
    assert asked(*CLAUSES)[QUESTION] == "ouvrir les quais aux secours"


def test_what_is_asked_of_others_stands_beside_it():
    assert siblings(QUESTION, *CLAUSES) == (
        "publier la liste des navires",
        "former les équipages au sauvetage",
    )
