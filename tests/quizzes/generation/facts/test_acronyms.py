import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, questions


@pytest.mark.parametrize(
    ("sentence", "sign", "expansion"),
    [
        ("Le Comité des phares et balises (CPB) agit.", "CPB", "Comité des phares et balises"),
        ("Un Centre de veille côtière (C.V.C.) agit.", "CVC", "Centre de veille côtière"),
    ],
)
def test_acronyms_are_read_with_the_words_that_yield_their_letters(sentence, sign, expansion):
    found = questions(sentence, kind=FactKind.ACRONYM)

    assert found[f"Que signifie le sigle {sign} ?"] == expansion
    assert sign not in found.values()


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


@pytest.mark.parametrize(
    ("term", "question", "answer"),
    [
        (
            "NAVI (Groupe interports de veille)",
            "Quel sigle désigne le Groupe interports de veille ?",
            "NAVI",
        ),
        (
            "PDD (programme de développement durable)",
            "Que signifie le sigle PDD ?",
            "programme de développement durable",
        ),
        (
            "BPB (Bureau des phares et balises)",
            "Quel sigle désigne le Bureau des phares et balises ?",
            "BPB",
        ),
    ],
)
def test_letters_are_asked_for_where_the_words_do_not_spell_them_or_have_no_rivals(
    term, question, answer
):
    entry = definition(term, "Réunion de ports.", " : ")

    assert questions(entry, kind=FactKind.ACRONYM) == {question: answer}


def test_an_acronym_that_everybody_knows_is_not_asked():
    entry = definition("OPN (Office des ports du Nord)", "Office des écluses du canal.", " : ")

    assert questions(entry, lexicon={"common": ["OPN"]}) == {}


def test_an_acronym_that_the_whole_world_knows_is_not_asked():
    text = "EUROMER aide l’Organisation mondiale de la Santé (OMS)."

    assert questions(text, kind=FactKind.ACRONYM) == {}


def test_partners_named_once_in_passing_are_worth_nothing():
    partners = (
        "EUROMER aide l’Union des ports du Nord (UPN) et l’Association des quais (ADQ).",
        "Le Bureau des cartes (BDC) agit.",
    )

    worth = {one.answer: one.worth for one in find(*partners) if one.kind is FactKind.ACRONYM}

    assert not worth["UPN"]
    assert worth["BDC"]
