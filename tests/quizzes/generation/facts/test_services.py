import pytest

from courses.sources.records import BlockKind
from quizzes.generation.facts.records import Listing
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, item, questions

LEAD = "EUROMER dispose de trois outils :"
TOOLS = (
    definition("Carte marine", "Elle indique la force du vent au large."),
    definition("Base des navires", "Elle suit les routes des cargos."),
    definition("Réseau des bouées", "Il mesure la hauteur de la houle."),
)


def test_a_list_of_definitions_is_asked_from_the_meaning_to_the_term():
    found = questions(LEAD, *TOOLS, kind=FactKind.DEFINITION)

    assert found["Quel outil d’EUROMER mesure la hauteur de la houle ?"] == "Réseau des bouées"
    assert found["Associez chaque outil d’EUROMER à sa fonction."] == (
        ("Carte marine", "indiquer la force du vent au large"),
        ("Base des navires", "suivre les routes des cargos"),
        ("Réseau des bouées", "mesurer la hauteur de la houle"),
    )


def test_a_term_is_asked_what_it_is_for_among_the_purposes_of_the_others():
    found = find(LEAD, *TOOLS)

    asked = {
        one.wording.question: one
        for one in found
        if one.kind is FactKind.DEFINITION and hasattr(one, "wording")
    }
    one = asked["À quoi sert l’outil «\xa0Carte marine\xa0» d’EUROMER\u202f?"]
    assert one.answer == "à indiquer la force du vent au large"
    assert one.siblings == ("à suivre les routes des cargos", "à mesurer la hauteur de la houle")


def test_a_base_is_asked_for_by_its_whole_name_and_owner():
    found = questions(
        "EUROMER dispose de trois bases :",
        definition("Base des épaves", "Elle signale les coques perdues au large."),
        definition("Base des phares", "Elle décrit les feux de la côte nord."),
        definition("Base des filets", "Elle suit les chaluts sans propriétaire connu."),
        kind=FactKind.DEFINITION,
    )

    question = "Quelle base de données d’EUROMER signale les coques perdues au large ?"
    assert found[question] == "Base des épaves"
    assert "À quoi sert la Base des phares d’EUROMER ?" in found


@pytest.mark.parametrize(
    ("lead", "body", "question"),
    [
        (
            "Les missions d’EUROMER sont les suivantes :",
            "surveiller les routes des cargos.",
            "Quelle mission d’EUROMER consiste à surveiller les routes des cargos ?",
        ),
        (
            "EUROMER conduit plusieurs programmes :",
            "L’objectif est de protéger les dauphins du détroit.",
            "Quel programme d’EUROMER vise à protéger les dauphins du détroit ?",
        ),
        (
            "EUROMER propose des services :",
            "il permet de suivre un navire à distance.",
            "À quel service d’EUROMER faire appel pour suivre un navire à distance ?",
        ),
        (
            "EUROMER compte deux directions :",
            "elle est chargée de former les pilotes du port.",
            "Quelle direction d’EUROMER est chargée de former les pilotes du port ?",
        ),
        (
            "EUROMER agit par deux programmes :",
            "nous formons les pilotes du port.",
            None,
        ),
    ],
)
def test_the_noun_above_a_list_decides_how_its_terms_are_asked_for(lead, body, question):
    found = questions(
        lead, item(f"Veille : {body}"), item("Plongée : visiter les épaves du golfe.")
    )

    assert found.get(question) == (question and "Veille")


@pytest.mark.parametrize(
    "meaning",
    [
        "Elle aide les marins à retrouver les victimes et les auteurs.",
        "Elle montre ainsi la force du vent au large.",
    ],
)
def test_a_meaning_that_lost_its_qualifier_is_not_asked(meaning):
    found = questions(LEAD, definition("Carte marine", meaning), *TOOLS[1:])

    assert "Carte marine" not in found.values()


def test_a_purpose_that_says_its_term_is_matched_with_nothing():
    found = questions(LEAD, definition("Carte marine", "Elle sert à lire une carte."), *TOOLS[1:])

    assert not any(question.startswith("Associez") for question in found)


def test_the_terms_of_a_list_are_asked_for_among_those_of_another_one():
    heading = {"headings": ("Programmes",)}
    programmes = [
        (f"{term} : {body}", {"kind": BlockKind.LIST_ITEM, **heading})
        for term, body in (
            ("Grand large", "surveiller les routes des cargos."),
            ("Bonne pêche", "protéger les bancs de morue."),
        )
    ]
    lead = ("EUROMER conduit deux programmes :", heading)

    lists = [one for one in find(LEAD, *TOOLS, lead, *programmes) if isinstance(one, Listing)]

    asked = {one.question.replace("\u202f", " "): one for one in lists}
    one = asked["Quels sont les outils d’EUROMER ?"]
    assert one.answers == ("Carte marine", "Base des navires", "Réseau des bouées")
    assert one.outsiders == ("Grand large", "Bonne pêche")
