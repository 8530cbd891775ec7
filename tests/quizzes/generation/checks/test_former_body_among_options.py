from dataclasses import replace

from quizzes.generation.checks.former_body_among_options import find
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, an_item

CORPUS = a_corpus(
    "Le Centre des quais (CDQ) devait bâtir neuf ports.",
    "Le Conseil des ports suit les navires. Le Bureau des phares fut ouvert à Gand.",
)


def a_role(right, *wrong):
    return replace(an_item(right=[right], wrong=wrong), fact_kind=FactKind.ROLE)


def test_a_body_that_only_did_things_is_no_option_beside_one_of_today():
    item = a_role("le Conseil des ports", "le Centre des quais", "le Conseil des ports")

    assert list(find(item, CORPUS)) == ["le Centre des quais"]


def test_bodies_of_the_past_stand_among_themselves():
    assert list(find(a_role("le Centre des quais", "le Bureau des phares"), CORPUS)) == []


def test_other_facts_are_left_alone():
    item = an_item(right=["le Conseil des ports"], wrong=["le Centre des quais"])

    assert list(find(item, CORPUS)) == []
