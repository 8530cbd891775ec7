from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    (
        "Insiste sur l’importance de l’échange d’informations, notamment de relevés de marée, de "
        "façon à prévoir les crues du fleuve ;"
    ),
    "Engage les ports à ouvrir les quais, afin de recevoir les navires en détresse ;",
    "Invite la Ligue à agir en vue de former les équipages au sauvetage ;",
    "Invite la Ligue à agir afin de mieux prévoir les marées du fleuve ;",
)
QUESTION = (
    "Dans quel but le Conseil des ports d’EUROMER insiste-t-il sur l’importance de l’échange de "
    "relevés de marée ?"
)


def test_the_end_of_what_is_held_to_be_important_is_asked_for():
    assert asked(*CLAUSES)[QUESTION] == "prévoir les crues du fleuve"


def test_ends_of_other_clauses_stand_beside_it_unless_they_are_near_it():
    assert siblings(QUESTION, *CLAUSES) == (
        "recevoir les navires en détresse",
        "former les équipages au sauvetage",
    )
