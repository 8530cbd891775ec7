"""What each extractor must find and must leave alone, on sentences made for it."""

import pytest

from courses.sources.records import BlockKind
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import clause, definition, item, questions


def about(found, words):
    return {q: a for q, a in found.items() if words in q}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "En mars 2003, EUROMER a ouvert un laboratoire à Brest.",
            "En quelle année EUROMER a-t-il ouvert un laboratoire à Brest ?",
            "2003",
        ),
        (
            "La Commission des phares a été créée en 1911 par cinq ports.",
            "En quelle année la Commission des phares a-t-elle été créée par cinq ports ?",
            "1911",
        ),
        (
            "Depuis 1990, EUROMER joue un rôle dans la sécurité des ports.",
            "Depuis quelle année EUROMER joue-t-il un rôle dans la sécurité des ports ?",
            "1990",
        ),
    ],
)
def test_dates_are_asked_of_the_event(sentence, question, answer):
    assert questions(sentence, kind=FactKind.DATE)[question] == answer


def test_the_present_of_a_chronology_is_asked_in_the_past():
    entry = definition("1998", "Le Conseil des pêches s’installe à Vigo avec ses experts.")

    (question,) = questions(entry, kind=FactKind.DATE)

    assert question == (
        "En quelle année le Conseil des pêches s’est-il installé à Vigo avec ses experts ?"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Conseil applique le plan de 2003.",
        "La Commission a siégé en 2003, puis en 2004.",
        "Cette conférence a eu lieu en 2003 à Brest.",
        "En 2003, le Conseil a adopté la décision 2003/7 sur les ports.",
        "En 2003, les deux ports ont signé un plan.",
    ],
)
def test_dates_of_nouns_and_of_the_unsaid_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.DATE) == {}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Laboratoire des algues se trouve à Roscoff.",
            "Dans quelle ville se trouve le Laboratoire des algues ?",
            "Roscoff",
        ),
        (
            "EUROMER a son siège à La Rochelle.",
            "Dans quelle ville EUROMER a-t-il son siège ?",
            "La Rochelle",
        ),
        (
            "Le Congrès des pilotes s’est réuni à Gand en 1954.",
            "Dans quelle ville le Congrès des pilotes s’est-il réuni en 1954 ?",
            "Gand",
        ),
    ],
)
def test_places_are_asked_as_cities(sentence, question, answer):
    assert questions(sentence, kind=FactKind.PLACE)[question] == answer


@pytest.mark.parametrize(
    "sentence", ["EUROMER parle à Europol.", "Il se trouve à Brest.", "EUROMER a écrit à Paris."]
)
def test_a_name_after_a_is_no_place_by_itself(sentence):
    assert questions(sentence, kind=FactKind.PLACE) == {}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "EUROMER compte neuf stations côtières.",
            "Combien de stations côtières EUROMER compte-t-il ?",
            "neuf",
        ),
        (
            "EUROMER applique plus de 40 accords avec des ports.",
            "Combien d’accords avec des ports EUROMER applique-t-il au moins ?",
            "40",
        ),
        (
            "En 2019, le budget d’EUROMER s’élevait à 31 millions d’euros.",
            "À combien de millions d’euros s’élevait le budget d’EUROMER en 2019 ?",
            "31",
        ),
        (
            "Le Conseil des pêches élit le Président d’EUROMER pour six ans.",
            "Pour combien d’années le Conseil des pêches élit-il le Président d’EUROMER ?",
            "six",
        ),
    ],
)
def test_quantities_keep_their_qualifier_and_unit(sentence, question, answer):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == answer


@pytest.mark.parametrize(
    "sentence",
    ["EUROMER travaille 7 jours sur 7.", "Le budget d’EUROMER s’élève à 31 millions d’euros."],
)
def test_trivial_counts_and_undated_sums_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.QUANTITY) == {}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Comité permanent d’EUROMER prépare les sessions du Conseil.",
            "Quel organe d’EUROMER prépare les sessions du Conseil ?",
            "le Comité permanent",
        ),
        (
            "Le Conseil des ports est l’instance suprême d’EUROMER.",
            "Quelle est l’instance suprême d’EUROMER ?",
            "le Conseil des ports",
        ),
        (
            "L’organe suprême d’EUROMER est le Conseil des ports.",
            "Quel est l’organe suprême d’EUROMER ?",
            "le Conseil des ports",
        ),
        (
            "Le Comité permanent est dirigé par le Président.",
            "Qui dirige le Comité permanent ?",
            "le Président",
        ),
        (
            "Le Commissaire aux ports inspecte chaque année les bassins.",
            "Qui inspecte chaque année les bassins ?",
            "le Commissaire aux ports",
        ),
    ],
)
def test_roles_are_asked_by_what_is_done(sentence, question, answer):
    assert questions(sentence, kind=FactKind.ROLE)[question] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Comité permanent veille à ses comptes et à son budget.",
        "Les navires longent la côte sud du pays.",
        "Un Conseil des ports garde les bassins du Nord.",
        "Le CCN reçoit les demandes urgentes des ports.",
        "Le Comité permanent exécute les choix des deux autres organes.",
    ],
)
def test_roles_of_no_name_or_with_loose_ends_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.ROLE) == {}


@pytest.mark.parametrize(
    ("sentence", "sign", "expansion"),
    [
        ("Le Bureau des phares et balises (BPB) agit.", "BPB", "Bureau des phares et balises"),
        ("Un Centre de veille côtière (C.V.C.) agit.", "CVC", "Centre de veille côtière"),
    ],
)
def test_acronyms_are_read_with_the_words_that_yield_their_letters(sentence, sign, expansion):
    found = questions(sentence, kind=FactKind.ACRONYM)

    assert found[f"Que signifie le sigle {sign} ?"] == expansion
    assert sign in found.values()


@pytest.mark.parametrize(
    "sentence", ["Le port (ROUEN) ouvre à l’aube.", "La pandémie mondiale (COVID-19) recule."]
)
def test_brackets_that_hold_no_initials_are_no_acronym(sentence):
    assert questions(sentence, kind=FactKind.ACRONYM) == {}


def test_an_acronym_of_a_glossary_is_asked_by_its_meaning():
    entry = definition(
        "OPN (Office des ports du Nord)", "Office qui entretient les écluses du canal.", " : "
    )

    found = questions(entry, kind=FactKind.DEFINITION)

    assert found == {"Quel sigle désigne l’office qui entretient les écluses du canal ?": "OPN"}


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


def test_representations_are_paired_with_their_cities():
    found = questions(
        "Trois délégations parlent pour EUROMER :",
        item("auprès de l’Union postale, à Berne ;"),
        item("auprès du Conseil nordique, à Copenhague ;"),
        item("auprès de la Ligue des ports, à Gênes."),
        kind=FactKind.PAIRING,
    )

    question = "Dans quelle ville se trouve la délégation d’EUROMER auprès de l’Union postale ?"
    assert found[question] == "Berne"
    assert ("le Conseil nordique", "Copenhague") in found[
        "Associez chaque délégation d’EUROMER à sa ville."
    ]


ROWS = [
    ("Besoin | Service d’EUROMER", {"kind": BlockKind.TABLE_ROW, "label": "header"}),
    ("Retrouver un navire | Base des navires", BlockKind.TABLE_ROW),
    ("Prévoir une tempête | Carte marine", BlockKind.TABLE_ROW),
    ("Mesurer la houle | Réseau des bouées", BlockKind.TABLE_ROW),
]


def test_a_table_of_two_columns_is_asked_row_by_row():
    found = questions(*ROWS, kind=FactKind.PAIRING)

    question = "À quel service d’EUROMER faire appel pour retrouver un navire ?"
    assert found[question] == "Base des navires"
    assert "Associez chaque besoin au service d’EUROMER qui y correspond." in found


def test_a_table_without_header_is_left_alone():
    assert questions(*ROWS[1:], kind=FactKind.PAIRING) == {}


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Engage les ports du Nord à publier la liste de leurs quais ;",
            None,
            None,
        ),
        (
            "Invite les ports du Nord à publier la liste des quais, en vue de la session ;",
            "Qui le Conseil des ports d’EUROMER invite-t-il à publier la liste des quais ?",
            "les ports du Nord",
        ),
        (
            "Demande aux ports et à la Ligue d’ouvrir les quais aux secours ;",
            "À qui le Conseil des ports d’EUROMER demande-t-il d’ouvrir les quais aux secours ?",
            "les ports et la Ligue",
        ),
    ],
)
def test_clauses_ask_whom_the_body_asks(text, question, answer):
    found = questions("Le Conseil des ports,", clause(text, "1"), kind=FactKind.CLAUSE)

    assert found == ({question: answer} if question else {})


def test_a_purpose_is_asked_for():
    found = questions("EUROMER a pour mission de protéger les côtes.", kind=FactKind.DEFINITION)

    assert found == {"Quelle est la mission d’EUROMER ?": "protéger les côtes"}


def test_an_object_is_asked_with_the_subject_in_front():
    found = questions("Le Président d’EUROMER dirige le Comité permanent.")

    assert about(found, "Quel organe") == {
        "Quel organe le Président d’EUROMER dirige-t-il ?": "le Comité permanent"
    }


def test_a_dated_text_is_asked_for_its_year():
    text = "Saluant l’arrangement du 3 mai 2011, qui porte sur les phares et complète le reste,"

    found = questions((text, BlockKind.CLAUSE), kind=FactKind.DATE)

    assert found == {"De quelle année date l’arrangement qui porte sur les phares ?": "2011"}


def test_a_member_with_a_relative_clause_is_asked_for():
    found = questions(
        "Trois entités de l’ONU veillent sur la mer :",
        item("le Comité des eaux, qui relève du Conseil de Genève ;"),
        item("le Centre des vents ;"),
        item("le Bureau des îles."),
        kind=FactKind.DEFINITION,
    )

    assert found == {"Quelle entité de l’ONU relève du Conseil de Genève ?": "le Comité des eaux"}


@pytest.mark.parametrize("text", ["", " ", "…", "? ! .", "« » : ;", "a" * 5000, "1 2 3 4"])
def test_nothing_is_found_where_nothing_is_said(text):
    assert questions(text or " ") == {}
