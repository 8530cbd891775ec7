from quizzes.generation.facts.announced import list_announced
from tests.quizzes.generation.reading import item, read


def said(*parts):
    return [(a.clause.subject.text, a.clause.predicate) for a in list_announced(read(*parts))]


def test_a_body_is_charged_with_the_infinitives_of_a_list():
    found = said(
        "Le Comité permanent est chargé :",
        item("de préparer les sessions ;"),
        item("d’élire le Bureau."),
    )

    assert found == [
        ("le Comité permanent", "a pour tâche de préparer les sessions"),
        ("le Comité permanent", "a pour tâche d’élire le Bureau"),
    ]


def test_a_list_of_names_says_nothing():
    assert said("Les organes :", item("le Congrès ;"), item("le Conseil.")) == []
