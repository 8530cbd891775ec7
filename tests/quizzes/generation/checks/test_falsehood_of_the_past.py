from dataclasses import replace

import pytest

from quizzes.generation.checks.falsehood_of_the_past import find
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, a_fact, a_statement


@pytest.mark.parametrize(
    ("relation", "broken"),
    [
        ("contrôle les décisions", False),
        ("se réunit à Gand", False),
        ("fut repoussé d’un an", True),
        ("adopta la Constitution", True),
        ("a adopté la Constitution", True),
        ("devait bâtir un port", True),
    ],
)
def test_one_deed_of_the_past_is_given_to_nobody_else(relation, broken):
    fact = a_fact(relation=relation, values=("le Comité exécutif",), kind=FactKind.ROLE)
    corpus = a_corpus(facts=[fact])
    told = f"Le Conseil des ports {relation}."

    false = replace(a_statement(told, true=False), fact_kind=FactKind.ROLE)
    true = replace(a_statement(told, true=True), fact_kind=FactKind.ROLE)

    assert bool(list(find(false, corpus))) is broken
    assert not list(find(true, corpus))


def test_a_purpose_is_given_to_nobody_else():
    item = a_statement("Le port a été bâti afin de former des marins.", true=False)

    assert list(find(replace(item, fact_kind=FactKind.STATEMENT), a_corpus()))
    assert not list(find(replace(item, fact_kind=FactKind.PLACE), a_corpus()))
