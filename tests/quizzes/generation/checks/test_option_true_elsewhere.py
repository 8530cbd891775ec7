import pytest

from quizzes.generation.checks.option_true_elsewhere import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import (
    a_corpus,
    a_document,
    a_fact,
    a_span,
    a_statement,
    an_item,
)

HOUSES = "Le bureau auprès des Nations Unies se trouve à New York."
ELSEWHERE = "Le bureau auprès des Nations Unies pour la drogue se trouve à Vienne."
STEM = "Dans quelle ville se trouve le bureau auprès des Nations Unies\u202f?"


def asked(
    *paragraphs, facts=(), wrong=("Vienne", "Genève"), stem=STEM, kind=ItemKind.SINGLE_CHOICE
):
    source = (a_span(HOUSES, a_document(HOUSES)),)
    item = an_item(kind, right=["New York"], wrong=wrong, stem=stem, source=source)
    return list(find(item, a_corpus(HOUSES, *paragraphs, facts=facts)))


def test_a_sentence_elsewhere_makes_the_distractor_right():
    assert asked(ELSEWHERE) == [f"Vienne: {ELSEWHERE}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vienne est une ville.",
        "Le bureau auprès de l’Union africaine se trouve à Vienne.",
        "Le bureau auprès des Nations Unies se trouve à New York et non à Vienne.",
    ],
)
def test_a_sentence_that_says_less_or_says_the_key_proves_nothing(sentence):
    assert not asked(sentence)


def test_the_quoted_sentence_itself_proves_nothing():
    item = an_item(
        right=["New York"],
        wrong=["Vienne"],
        stem=STEM,
        source=(a_span(ELSEWHERE, a_document(ELSEWHERE)),),
    )

    assert not list(find(item, a_corpus(ELSEWHERE)))


def test_a_cloze_is_held_to_it_too():
    stem = "Le bureau auprès des Nations Unies se trouve à _____."

    assert asked(ELSEWHERE, stem=stem, kind=ItemKind.CLOZE)
    assert not asked(stem=stem, kind=ItemKind.CLOZE)


def test_another_fact_of_the_same_subject_and_relation_makes_it_right():
    here = a_fact("le bureau", "siéger", ["New York"])
    there = a_fact("Bureau", "siéger", ["Vienne"], id="f2")
    other = a_fact("le bureau", "quitter", ["Genève"], id="f3")

    assert asked(facts=[here, there, other]) == ["Vienne"]


def test_another_holder_of_the_same_value_makes_it_right():
    here = a_fact("New York", "accueillir", ["le bureau"])
    there = a_fact("Vienne", "accueillir", ["le bureau"], id="f2")

    assert asked(facts=[here, there]) == ["Vienne"]


def test_a_false_statement_that_another_sentence_makes_true_is_found():
    stem = "Le bureau auprès des Nations Unies se trouve à Vienne."
    source = (a_span(HOUSES, a_document(HOUSES)),)

    def ask(*paragraphs, true):
        item = a_statement(stem, true=true)
        item = an_item(ItemKind.TRUE_FALSE, stem=stem, choices=item.choices, source=source)
        return list(find(item, a_corpus(HOUSES, *paragraphs)))

    assert ask(ELSEWHERE, true=False)
    assert not ask(ELSEWHERE, true=True)
    assert not ask(true=False)
