import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, questions

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
        ("Carte marine", "indique la force du vent au large"),
        ("Base des navires", "suit les routes des cargos"),
        ("Réseau des bouées", "mesure la hauteur de la houle"),
    )


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


@pytest.mark.parametrize(
    "entry",
    [
        definition("OPN (Office des ports du Nord)", "Office établi à Brest.", " : "),
        definition(
            "OPN (Office des ports du Nord)", "Office qui compte parmi les amis de la mer.", " : "
        ),
    ],
)
def test_an_acronym_whose_meaning_fits_others_is_not_asked(entry):
    assert questions(entry, kind=FactKind.DEFINITION) == {}


def test_acronyms_stand_among_bodies_of_their_own_kind():
    entries = [
        definition("OPN (Office des ports)", "Office qui entretient les écluses du canal.", " : "),
        definition("BPB (Bureau des phares)", "Bureau qui répare les feux de la côte.", " : "),
        definition("CDV (Centre des vents)", "Centre qui annonce les tempêtes du large.", " : "),
        definition("UDM (Union des marins)", "Union qui défend les équipages en mer.", " : "),
    ]

    rivals = {
        fact.answer: fact.siblings for fact in find(*entries) if fact.kind is FactKind.DEFINITION
    }

    assert rivals["OPN"] == ("BPB", "CDV")
    assert rivals["UDM"] == ()
