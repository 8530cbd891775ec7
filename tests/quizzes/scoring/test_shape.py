from __future__ import annotations

import pytest

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.scoring import Body, Fault, find_fault
from tests.factories.bodies import BODIES

RIGHT, WRONG = Choice("Lyon", correct=True), Choice("Turin", correct=False)
TWO = (RIGHT, WRONG)
PAIR = Pair("le Bureau", "Lyon")


@pytest.mark.parametrize("kind", ItemKind)
def test_a_question_of_each_kind_holds(kind: ItemKind):
    assert find_fault(BODIES[kind]) is None


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (Body(ItemKind.SINGLE_CHOICE), Fault.FEW_OPTIONS),
        (Body(ItemKind.SINGLE_CHOICE, choices=(RIGHT,)), Fault.FEW_OPTIONS),
        (Body(ItemKind.SINGLE_CHOICE, choices=(WRONG, WRONG)), Fault.NOT_ONE_KEY),
        (Body(ItemKind.SINGLE_CHOICE, choices=(RIGHT, RIGHT)), Fault.NOT_ONE_KEY),
        (Body(ItemKind.SINGLE_CHOICE, choices=TWO, accepted=("Lyon",)), Fault.OTHER_MEMBERS),
        (Body(ItemKind.SINGLE_CHOICE, choices=TWO, tolerance=0.0), Fault.OTHER_MEMBERS),
        (Body(ItemKind.SINGLE_CHOICE, choices=(*TWO, *[WRONG] * 19)), Fault.TOO_MANY),
        (
            Body(ItemKind.SINGLE_CHOICE, choices=(RIGHT, Choice("a" * 1001, correct=False))),
            Fault.TOO_LONG,
        ),
        (Body(ItemKind.SINGLE_CHOICE, choices=(RIGHT, Choice(" ?", correct=False))), Fault.BLANK),
        (
            Body(ItemKind.SINGLE_CHOICE, choices=(RIGHT, Choice("a", False, "b" * 1001))),
            Fault.TOO_LONG,
        ),
        (Body(ItemKind.MULTIPLE_CHOICE, choices=(WRONG, WRONG)), Fault.NO_KEY),
        (Body(ItemKind.MULTIPLE_CHOICE, choices=(RIGHT,)), Fault.FEW_OPTIONS),
        (Body(ItemKind.TRUE_FALSE, choices=(*TWO, WRONG)), Fault.NOT_TWO_SIDES),
        (Body(ItemKind.CLOZE), Fault.NO_ANSWER),
        (Body(ItemKind.CLOZE, choices=(WRONG, WRONG)), Fault.NOT_ONE_KEY),
        (Body(ItemKind.CLOZE, choices=TWO, accepted=("Lyon",)), Fault.OTHER_MEMBERS),
        (Body(ItemKind.MATCHING, pairs=(PAIR,)), Fault.FEW_PAIRS),
        (Body(ItemKind.MATCHING, pairs=(PAIR, Pair("", "Turin"))), Fault.BLANK),
        (Body(ItemKind.ORDERING, sequence=("la demande",)), Fault.FEW_STEPS),
        (Body(ItemKind.NUMERIC), Fault.NO_ANSWER),
        (Body(ItemKind.NUMERIC, accepted=("beaucoup",)), Fault.NO_NUMBER),
        (Body(ItemKind.NUMERIC, accepted=("de 3 à 5",)), Fault.NO_NUMBER),
        (Body(ItemKind.SHORT_ANSWER, accepted=("a" * 501,)), Fault.TOO_LONG),
        (Body(ItemKind.SHORT_ANSWER, choices=TWO), Fault.OTHER_MEMBERS),
    ],
)
def test_what_would_break_is_named(body: Body, fault: Fault):
    assert find_fault(body) is fault


def test_a_number_may_have_a_unit():
    assert find_fault(Body(ItemKind.NUMERIC, accepted=("74 pays",), tolerance=1.0)) is None
