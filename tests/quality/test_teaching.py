"""A fact counts as asked about where an item rests on its place and says its answer."""

from __future__ import annotations

from quizzes.generation import QuotedSpan
from tests.quality.teaching.facts import Place, TaughtFact, find_unasked, read_facts
from tests.quizzes.generation.building import an_item

SHA = "a" * 64
TEXT = "Le Congrès se réunit tous les quatre ans. Le Conseil gère le budget."
HASHES, TEXTS = {"fiche.txt": SHA}, {SHA: TEXT}


def a_fact(sentence, answer):
    start, begin = TEXT.index(sentence), TEXT.index(answer)
    return TaughtFact(
        id="rythme",
        statement="Une réunion a lieu à intervalles fixes.",
        places=(Place(document=SHA, start=start, end=start + len(sentence)),),
        answers=(Place(document=SHA, start=begin, end=begin + len(answer)),),
    )


def asking(stem, key, quote):
    start = TEXT.index(quote)
    span = QuotedSpan("fiche.txt", start, start + len(quote), quote)
    return an_item(stem=stem, right=[key], wrong=["l’an", "le mois"], source=(span,))


FACT = a_fact("Le Congrès se réunit tous les quatre ans.", "tous les quatre ans")
GOOD = asking("À quelle fréquence le Congrès se réunit-il ?", "tous les quatre ans", "Le Congrès")


def is_asked(item):
    return find_unasked([FACT], [item], TEXTS, HASHES) == []


def test_an_item_that_rests_on_the_place_and_says_the_answer_asks_about_the_fact():
    assert is_asked(GOOD)


def test_the_answer_may_stand_in_the_stem():
    assert is_asked(
        asking("Quel organe se réunit tous les quatre ans ?", "le Congrès", "Le Congrès")
    )


def test_an_item_about_another_place_or_another_answer_does_not():
    assert not is_asked(asking("Qui gère le budget ?", "le Conseil", "Le Conseil"))
    assert not is_asked(asking("Quel organe se réunit ?", "le Congrès", "Le Congrès"))


def test_the_list_that_is_kept_holds_each_fact_once_with_its_places():
    facts = read_facts()

    assert len({fact.id for fact in facts}) == len(facts) >= 100
    assert all(fact.places and fact.answers for fact in facts)
    assert all(place.start < place.end for fact in facts for place in fact.places)
