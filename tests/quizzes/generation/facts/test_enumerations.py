import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, item, questions

LEAD = "EUROMER dispose de trois outils :"
TOOLS = (
    definition("Carte marine", "Elle indique la force du vent au large."),
    definition("Base des navires", "Elle suit les routes des cargos."),
    definition("Réseau des bouées", "Il mesure la hauteur de la houle."),
)


def test_a_list_that_has_as_many_members_as_it_announces_is_asked():
    found = questions(LEAD, *TOOLS, kind=FactKind.ENUMERATION)

    assert found == {
        "De quels outils EUROMER dispose-t-il ?": (
            "Carte marine",
            "Base des navires",
            "Réseau des bouées",
        )
    }


@pytest.mark.parametrize(
    "parts",
    [
        ("EUROMER dispose de quatre outils :", *TOOLS),
        ("Ce port dispose de trois outils :", *TOOLS),
        ("EUROMER agit notamment dans deux mers : la Manche et la Baltique.",),
    ],
)
def test_a_list_that_is_open_or_disagrees_with_its_count_is_left_alone(parts):
    assert questions(*parts, kind=FactKind.ENUMERATION) == {}


@pytest.mark.parametrize(
    ("parts", "question"),
    [
        (
            ("Les langues de travail d’EUROMER sont le danois, le grec et le polonais.",),
            "Quelles sont les langues de travail d’EUROMER ?",
        ),
        (
            ("Il écrit dans les trois langues d’EUROMER, à savoir le grec, le turc et l’arabe.",),
            "Quelles sont les langues d’EUROMER ?",
        ),
        (
            ("Trois outils servent à la veille : la carte, la bouée et la balise.",),
            "Quels outils servent à la veille ?",
        ),
    ],
)
def test_lists_in_a_sentence_are_asked(parts, question):
    assert question in questions(*parts, kind=FactKind.ENUMERATION)


def test_seats_are_asked_as_countries():
    found = questions(
        "EUROMER compte trois bureaux locaux :",
        item("le bureau d’Athènes, en Grèce ;"),
        item("le bureau de Gdansk, en Pologne ;"),
        item("le bureau de Porto, au Portugal."),
        kind=FactKind.ENUMERATION,
    )

    assert found == {
        "Dans quels pays se trouve un bureau local d’EUROMER ?": (
            "la Grèce",
            "la Pologne",
            "le Portugal",
        )
    }


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        (
            "EUROMER se compose de deux services, placés sous un seul chef :",
            "De quels services EUROMER se compose-t-il ?",
        ),
        ("EUROMER comprend deux services :", "Quels sont les services d’EUROMER ?"),
    ],
)
def test_a_complete_list_brings_what_could_have_been_in_it(lead, question):
    members = item("le Service des phares ;"), item("le Service du port.")

    (one,) = (one for one in find(lead, *members) if one.kind is FactKind.ENUMERATION)

    assert one.question.replace("\u202f", " ") == question
    assert "le Service de la formation" in one.outsiders
