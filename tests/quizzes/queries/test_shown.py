from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.queries.shown import (
    draw_order,
    list_options,
    read_shown_payload,
    show_options,
    show_payload,
)
from quizzes.scoring import Body, MalformedAnswer, find_key, read_answer, score
from tests.factories.bodies import BODIES

SEEDS = [f"seed {number}" for number in range(40)]


def choices(*texts: str) -> tuple[Choice, ...]:
    return tuple(Choice(text, correct=not index) for index, text in enumerate(texts))


@pytest.mark.parametrize("kind", BODIES)
def test_the_same_seed_draws_the_same_order(kind: ItemKind):
    assert draw_order(BODIES[kind], "a/1") == draw_order(BODIES[kind], "a/1")


@pytest.mark.parametrize(
    "kind",
    [ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.MATCHING, ItemKind.ORDERING],
)
def test_seeds_draw_different_orders(kind: ItemKind):
    orders = {tuple(draw_order(BODIES[kind], seed)) for seed in SEEDS}

    assert len(orders) > 3


@pytest.mark.parametrize(
    "body",
    [
        BODIES[ItemKind.TRUE_FALSE],
        Body(ItemKind.SINGLE_CHOICE, choices=choices("7", "12", "1 300")),
        Body(ItemKind.SINGLE_CHOICE, choices=choices("12 pays", "30 pays", "cent pays")),
        Body(ItemKind.SINGLE_CHOICE, choices=choices("1923", "1946", "1956")),
        Body(ItemKind.SINGLE_CHOICE, choices=choices("mai 1990", "juin 1990", "juillet 1990")),
    ],
)
def test_true_and_false_numbers_and_dates_stand_as_written(body: Body):
    orders = {tuple(draw_order(body, seed)) for seed in SEEDS}

    assert orders == {tuple(range(len(body.choices)))}


@pytest.mark.parametrize("steps", [("un pas", "l’autre"), ("a", "b", "c")])
def test_steps_never_stand_in_the_right_order(steps: tuple[str, ...]):
    body = Body(ItemKind.ORDERING, sequence=steps)

    assert all(draw_order(body, seed) != list(range(len(steps))) for seed in SEEDS)


@pytest.mark.parametrize("kind", [ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.SHORT_ANSWER])
def test_what_is_typed_has_nothing_to_show(kind: ItemKind):
    assert draw_order(BODIES[kind], "s") == []
    assert show_options(BODIES[kind], []) == ()


def test_the_key_stands_in_each_place_about_as_often():
    body = BODIES[ItemKind.SINGLE_CHOICE]
    places = Counter(draw_order(body, f"{number}/1").index(0) for number in range(900))

    assert all(250 < count < 350 for count in places.values())


def test_options_are_numbered_as_they_are_shown():
    shown = show_options(BODIES[ItemKind.SINGLE_CHOICE], [2, 0, 1])

    assert [(option.number, option.text) for option in shown] == [
        (0, "Vienne"),
        (1, "Lyon"),
        (2, "Genève"),
    ]


@pytest.mark.parametrize(
    ("kind", "order", "shown", "stored"),
    [
        (ItemKind.SINGLE_CHOICE, [2, 0, 1], {"choice": 0}, {"choice": 2}),
        (ItemKind.MULTIPLE_CHOICE, [3, 1, 0, 2], {"choices": [2, 0]}, {"choices": [0, 3]}),
        (ItemKind.MATCHING, [1, 3, 0, 2], {"pairs": {"0": 2, "3": 0}}, {"pairs": {"0": 0, "3": 1}}),
        (ItemKind.ORDERING, [2, 3, 0, 1], {"order": [2, 3, 0, 1]}, {"order": [0, 1, 2, 3]}),
        (ItemKind.CLOZE, [], {"text": " Lyon "}, {"text": " Lyon "}),
    ],
)
def test_payloads_are_rewritten_to_authoring_order_and_back(
    kind: ItemKind, order: list[int], shown: dict[str, Any], stored: dict[str, Any]
):
    body = BODIES[kind]

    assert read_shown_payload(body, order, shown) == stored
    back = show_payload(body, order, stored)
    assert read_answer(body, back) == read_answer(body, shown)


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize("seed", SEEDS[:5])
def test_what_reads_right_scores_right_in_any_order(kind: ItemKind, seed: str):
    body = BODIES[kind]
    order = draw_order(body, seed)
    options = list_options(body)
    key = find_key(body)
    wanted = {
        "choice": lambda: order.index(key.choices[0]),
        "choices": lambda: [order.index(index) for index in key.choices],
        "pairs": lambda: {str(left): order.index(left) for left in range(len(options))},
        "order": lambda: [order.index(index) for index in range(len(options))],
        "text": lambda: key.text,
    }
    member = next(
        name
        for name in wanted
        if name == {"single_choice": "choice", "true_false": "choice"}.get(kind, "")
        or (name == "choices" and kind == ItemKind.MULTIPLE_CHOICE)
        or (name == "pairs" and body.pairs)
        or (name == "order" and body.sequence)
        or (name == "text" and body.accepted)
    )

    stored = read_shown_payload(body, order, {member: wanted[member]()})

    assert score(body, read_answer(body, stored)) == 1


@pytest.mark.parametrize("payload", [None, {"choices": []}, {"choices": None}])
def test_a_blank_is_no_answer(payload: Any):
    assert read_shown_payload(BODIES[ItemKind.MULTIPLE_CHOICE], [0, 1, 2, 3], payload) is None


@pytest.mark.parametrize(
    "payload",
    [[], "x", 7, {}, {"choice": 3}, {"choice": -1}, {"choice": True}, {"choice": "0"},
     {"choice": 0, "more": 1}, {"choices": [0]}, {"choice": [0]}, {"choice": 1e3}],
)  # fmt: skip
def test_another_form_is_refused(payload: Any):
    with pytest.raises(MalformedAnswer):
        read_shown_payload(BODIES[ItemKind.SINGLE_CHOICE], [0, 1, 2], payload)


def test_equal_right_sides_stay_apart():
    body = Body(ItemKind.MATCHING, pairs=(Pair("a", "x"), Pair("b", "x"), Pair("c", "y")))

    assert read_shown_payload(body, [2, 1, 0], {"pairs": {"0": 1}}) == {"pairs": {"0": 1}}
