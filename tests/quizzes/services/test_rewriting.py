from __future__ import annotations

import pytest

from quizzes.generation.records import Choice, CognitiveLevel, ItemKind, Pair
from quizzes.scoring import Body
from quizzes.services.rewriting import Correction, Statement, rewrite
from quizzes.services.versions import Draft


def said(*values: str, subject: str = "Le Bureau") -> Statement:
    return Statement(subject, "siège", values)


TO_TURIN = Correction(said("Lyon"), said("Turin"))


def choices(*texts: str, right: str) -> tuple[Choice, ...]:
    return tuple(Choice(text, correct=text in right.split()) for text in texts)


def draft(body: Body, stem: str = "Où siège le Bureau ?") -> Draft:
    words = "Le Bureau siège à Lyon."
    return Draft(stem, body, words, (), 0.4, CognitiveLevel.REMEMBER)


CITIES = Body(ItemKind.SINGLE_CHOICE, choices=choices("Lyon", "Nantes", "Vienne", right="Lyon"))


def keys(rewritten: Draft | None) -> list[tuple[str, bool]]:
    assert rewritten is not None
    return [(one.text, one.correct) for one in rewritten.body.choices]


def test_key_and_explanation_follow_the_value():
    rewritten = rewrite(draft(CITIES), TO_TURIN, "fr")

    assert keys(rewritten) == [("Turin", True), ("Nantes", False), ("Vienne", False)]
    assert rewritten is not None
    assert rewritten.explanation == "Le Bureau siège à Turin."


def test_a_wrong_option_that_is_right_now_takes_what_was_right():
    to_vienna = Correction(said("Lyon"), said("Vienne"))

    assert keys(rewrite(draft(CITIES), to_vienna, "fr")) == [
        ("Vienne", True),
        ("Nantes", False),
        ("Lyon", False),
    ]


def test_question_and_key_follow_who_it_is():
    asked = draft(CITIES, stem="Où siège le Bureau ?")
    corrected = Correction(said("Lyon"), said("Lyon", subject="L’Office"))

    rewritten = rewrite(asked, corrected, "fr")

    assert rewritten is not None
    assert rewritten.body == CITIES
    assert rewritten.stem == asked.stem.replace("le Bureau", "l’Office")


def test_a_relation_is_followed_where_it_is_the_question_itself():
    was, now = (
        Statement("Bureau", asked, ("Lyon",)) for asked in ("Où est-il ?", "Où siège-t-il ?")
    )

    asked, other = (
        rewrite(draft(CITIES, stem=stem), Correction(was, now), "fr")
        for stem in ("Où est-il ?", "Ville ? Où est-il ?")
    )

    assert asked is not None
    assert other is not None
    assert (asked.stem, other.stem) == ("Où siège-t-il ?", "Ville ? Où est-il ?")


def test_more_values_or_fewer_turn_options_right_and_wrong():
    body = Body(ItemKind.MULTIPLE_CHOICE, choices=choices("a", "b", "c", "d", right="a b"))
    corrected = Correction(said("a", "b"), said("b", "c", "e"))

    assert keys(rewrite(draft(body), corrected, "fr")) == [
        ("a", False),
        ("b", True),
        ("c", True),
        ("d", False),
    ]


def test_answers_to_be_typed_follow_and_old_spellings_go():
    body = Body(ItemKind.SHORT_ANSWER, accepted=("Lyon", "Lugdunum"))

    rewritten = rewrite(draft(body), TO_TURIN, "fr")

    assert rewritten is not None
    assert rewritten.body.accepted == ("Turin",)


def test_pairs_and_steps_follow():
    pairs = Body(ItemKind.MATCHING, pairs=(Pair("Bureau", "Lyon"), Pair("Office", "Nantes")))
    steps = Body(ItemKind.ORDERING, sequence=("Paris", "Lyon"))

    matched, ordered = (rewrite(draft(body), TO_TURIN, "fr") for body in (pairs, steps))

    assert matched is not None
    assert ordered is not None
    assert matched.body.pairs[0] == Pair("Bureau", "Turin")
    assert ordered.body.sequence == ("Paris", "Turin")


TRUE = Body(ItemKind.TRUE_FALSE, choices=choices("Vrai", "Faux", right="Vrai"))
FALSE = Body(ItemKind.TRUE_FALSE, choices=choices("Vrai", "Faux", right="Faux"))


def test_a_true_statement_follows_and_a_false_one_takes_a_person():
    true = rewrite(draft(TRUE, stem="Le Bureau siège à Lyon."), TO_TURIN, "fr")

    assert true is not None
    assert (true.stem, true.body) == ("Le Bureau siège à Turin.", TRUE)
    assert rewrite(draft(FALSE, stem="Le Bureau siège à Turin."), TO_TURIN, "fr") is None


@pytest.mark.parametrize(
    "body",
    [
        Body(ItemKind.SINGLE_CHOICE, choices=choices("Rome", "Nantes", right="Rome")),
        Body(ItemKind.SHORT_ANSWER, accepted=("la capitale des Gaules",)),
        Body(ItemKind.MATCHING, pairs=(Pair("a", "b"), Pair("c", "d"))),
    ],
)
def test_where_nothing_follows_the_value_a_person_is_needed(body: Body):
    assert rewrite(draft(body), TO_TURIN, "fr") is None
