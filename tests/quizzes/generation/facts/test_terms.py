from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, questions

GLOSSARY = (
    definition("Bouée", "repère flottant qui marque l’entrée du chenal.", " : "),
    definition("Digue", "ouvrage de pierre élevé contre les vagues du large.", " : "),
    definition("Houle", "ondulation régulière que le vent lointain donne aux eaux.", " : "),
)


def test_a_glossary_is_asked_from_the_meaning_to_the_term_and_back():
    found = questions(*GLOSSARY, kind=FactKind.DEFINITION)

    asked = "Quel terme désigne une ondulation régulière que le vent lointain donne aux eaux ?"
    assert found[asked] == "Houle"
    asked = "Que désigne le terme «\xa0Digue\xa0» ?"
    assert found[asked] == "un ouvrage de pierre élevé contre les vagues du large"
    assert ("Bouée", "un repère flottant qui marque l’entrée du chenal") in found[
        "Associez chaque terme à sa définition."
    ]


def test_the_meanings_of_the_other_terms_are_the_wrong_answers():
    (one,) = (f for f in find(*GLOSSARY) if f.subject == "Houle" and f.relation == "désigne")

    assert one.siblings == (
        "un repère flottant qui marque l’entrée du chenal",
        "un ouvrage de pierre élevé contre les vagues du large",
    )


def test_a_fact_sheet_defines_nothing():
    sheet = [
        definition("Siège", "bourg tranquille du golfe du Nord.", " : "),
        definition("Statut", "association de pêcheurs dotée d’un port.", " : "),
        definition("Emblème", "phare rouge posé sur un fond blanc.", " : "),
    ]

    assert questions(*sheet, kind=FactKind.DEFINITION) == {}


def test_a_term_that_its_meaning_says_is_matched_with_nothing():
    entry = definition("Chenal", "chenal creusé dans le sable du golfe.", " : ")

    found = questions(entry, *GLOSSARY[:2], kind=FactKind.DEFINITION)

    assert "Associez chaque terme à sa définition." not in found
