import pytest

from quizzes.generation.checks.key_not_in_quote import find
from quizzes.generation.records import FactKind, ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, a_document, a_span, a_statement, an_item

TEXT = "L’Organisation compte sept bureaux régionaux et un Centre d’appui (CA) à Nairobi en 2004."


def held(right, *, fact_kind=FactKind.STATEMENT):
    source = (a_span(TEXT, a_document(TEXT)),)
    item = an_item(right=[right], wrong=["x", "y"], source=source, fact_kind=fact_kind)
    return not list(find(item, a_corpus(TEXT)))


@pytest.mark.parametrize(
    "key",
    ["Nairobi", "2004", "7", "sept", "l’Organisation", "les bureaux régionaux", "Centre d'appui"],
)
def test_a_key_that_the_quote_says(key):
    assert held(key)


@pytest.mark.parametrize("key", ["compter sept bureaux régionaux", "à compter sept bureaux"])
def test_a_verb_may_be_said_in_another_form(key):
    assert held(key)


@pytest.mark.parametrize(
    "key", ["Tunis", "ouvrir sept bureaux", "2005", "8", "l’Assemblée générale", "six bureaux"]
)
def test_a_key_that_the_quote_does_not_say(key):
    assert not held(key)


def test_an_acronym_stands_letter_for_letter():
    assert held("CA", fact_kind=FactKind.ACRONYM)
    assert not held("Centre pour appui", fact_kind=FactKind.ACRONYM)


def test_every_side_of_every_pair_must_be_said():
    source = (a_span(TEXT, a_document(TEXT)),)
    pairs = (Pair("Centre d’appui", "Nairobi"), Pair("bureaux régionaux", "Bangkok"))
    item = an_item(ItemKind.MATCHING, pairs=pairs, source=source)

    assert list(find(item, a_corpus(TEXT))) == ["Bangkok"]


def test_only_the_first_spelling_of_a_typed_answer_must_be_said():
    source = (a_span(TEXT, a_document(TEXT)),)
    item = an_item(ItemKind.SHORT_ANSWER, accepted=("Nairobi", "Naïrobi (Kenya)"), source=source)

    assert not list(find(item, a_corpus(TEXT)))


def test_an_item_without_key_has_none_in_its_quote():
    assert list(find(an_item(ItemKind.SHORT_ANSWER), a_corpus()))


@pytest.mark.parametrize(
    ("stem", "true", "wrong"),
    [
        ("Il compte treize membres.", True, False),
        ("Le siège est à Tunis.", True, True),
        ("Le siège est à Tunis.", False, False),
        ("À propos de la Ligue des ports de Bretagne : il compte treize membres.", True, False),
    ],
)
def test_a_true_statement_is_said_by_its_quote_and_a_false_one_need_not_be(stem, true, wrong):
    item = a_statement(stem, true=true, quote="Il compte treize membres.")

    assert bool(list(find(item, a_corpus()))) is wrong


def test_every_step_is_said_in_whatever_form():
    source = (a_span(TEXT, a_document(TEXT)),)
    steps = ("L’Organisation a compté sept bureaux", "L’Organisation a fermé un port")
    item = an_item(ItemKind.ORDERING, sequence=steps, source=source)

    assert list(find(item, a_corpus(TEXT))) == ["L’Organisation a fermé un port"]
