from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, questions

LEAD = "EUROMER dispose de trois outils :"
TOOLS = (
    definition("Carte marine", "Elle indique la force du vent au large."),
    definition("Base des navires", "Elle suit les routes des cargos."),
    definition("Réseau des bouées", "Il mesure la hauteur de la houle."),
)


def test_a_list_of_definitions_is_asked_from_the_meaning_to_the_term():
    found = questions(LEAD, *TOOLS, kind=FactKind.DEFINITION)

    assert found["Quel outil mesure la hauteur de la houle ?"] == "Réseau des bouées"
    assert found["Associez chaque outil à sa fonction."] == (
        ("Carte marine", "indique la force du vent au large"),
        ("Base des navires", "suit les routes des cargos"),
        ("Réseau des bouées", "mesure la hauteur de la houle"),
    )
