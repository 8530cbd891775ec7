from tests.quizzes.generation.facts.test_tables import rows
from tests.quizzes.generation.reading import questions

TABLE = rows(
    "Date | Événement",
    "1874 | Signature du Traité de Berne",
    "1900 | Jubilé",
    "1948 | Nouveau statut",
    "1964 | Création de la Constitution actuelle",
)


def test_an_event_that_a_noun_names_is_asked_for_its_year():
    found = questions(*TABLE)

    assert found["En quelle année a eu lieu la signature du Traité de Berne ?"] == "1874"


def test_a_date_is_never_asked_for_its_event():
    found = questions(*TABLE)

    assert not any(question.startswith("Quel est l’événement") for question in found)
    assert not any("actuelle" in question for question in found)
