from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    "Saluant l’arrangement du 3 mai 2011 entre EUROMER et la Ligue concernant la flotte,",
    "Saluant l’accord du 9 juin 2014 entre EUROMER et la Ligue concernant le Bureau du littoral,",
)
QUESTION = "Sur quoi porte l’arrangement du 3 mai 2011 entre EUROMER et la Ligue des ports ?"


def test_an_arrangement_is_asked_for_what_it_is_about_and_for_its_year():
    found = asked(*CLAUSES)

    assert found[QUESTION] == "la flotte"
    named = "l’accord entre EUROMER et la Ligue des ports sur le Bureau du littoral"
    assert found[f"De quelle année date {named} ?"] == "2014"


def test_what_other_arrangements_are_about_stands_beside_it():
    assert siblings(QUESTION, *CLAUSES)[0] == "le Bureau du littoral"
