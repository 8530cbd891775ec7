from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.scoring import BodiesDiffer, Body, find_carrying, find_key, read_answer, score
from tests.quizzes.scoring.bodies import (
    EVERY_KIND,
    a_choice,
    a_matching,
    a_multiple_choice,
    a_typed,
    an_ordering,
)


def turned(body: Body) -> Body:
    """The same question with everything that it offers the other way round."""
    return replace(
        body,
        choices=body.choices[::-1],
        pairs=body.pairs[::-1],
        sequence=body.sequence[::-1],
    )


@pytest.mark.parametrize("body", EVERY_KIND, ids=lambda body: body.kind.value)
def test_the_right_answer_stays_right_however_the_options_stand(body: Body):
    other = replace(turned(body), sequence=body.sequence)

    carried = find_carrying(body, other).carry(find_key(body))

    assert score(other, carried) == 1


@pytest.mark.parametrize(
    ("old", "new", "payload", "earned"),
    [
        (a_choice(key=0), a_choice(key=2), {"choice": 2}, 1),
        (a_choice(key=0), a_choice(key=2), {"choice": 0}, 0),
        (a_choice(key=0), turned(a_choice(key=2)), {"choice": 2}, 1),
        (a_multiple_choice(keys=(0, 2)), a_multiple_choice(keys=(1,)), {"choices": [1]}, 1),
        (an_ordering(2), turned(an_ordering(2)), {"order": [1, 0]}, 1),
        (a_matching("a", "b"), swapped := Body(
            ItemKind.MATCHING, pairs=(Pair("gauche 0", "b"), Pair("gauche 1", "a"))
        ), {"pairs": {"0": 1, "1": 0}}, 1),
        (a_matching("a", "b"), swapped, {"pairs": {"0": 0, "1": 1}}, 0),
        (a_typed("Lyon"), a_typed("Paris"), {"text": "Paris"}, 1),
    ],
)  # fmt: skip
def test_an_answer_earns_what_the_corrected_key_gives_it(old, new, payload, earned):
    carried = find_carrying(old, new).carry(read_answer(old, payload))

    assert score(new, carried) == earned


def test_options_of_the_same_text_are_told_apart_by_their_order():
    old = Body(ItemKind.SINGLE_CHOICE, choices=(Choice("a", True), Choice("a", False)))

    assert find_carrying(old, old).options == (0, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (a_choice(of=3), a_choice(of=4)),
        (a_choice(), a_choice(kind=ItemKind.TRUE_FALSE)),
        (a_choice(kind=ItemKind.CLOZE), a_typed("x", kind=ItemKind.CLOZE)),
        (a_matching("a", "b"), a_matching("a", "c")),
        (an_ordering(3), an_ordering(4)),
    ],
)
def test_what_offers_something_else_is_refused(old: Body, new: Body):
    with pytest.raises(BodiesDiffer):
        find_carrying(old, new)
