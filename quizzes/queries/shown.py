"""What a learner is shown of a question, by numbers that tell nothing about its key.

Authoring indexes do tell: the right side of a pair has the index of its left side, the steps of an
order count up. So a learner's answers count in the order shown, and are kept in authoring order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizzes.generation.numerals import read_date, read_number
from quizzes.generation.records import ItemKind
from quizzes.scoring import Body, name_member, read_answer


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option, a right side or a step under the number that answers call it by, from 0."""

    number: int
    text: str


def list_options(body: Body) -> tuple[str, ...]:
    """List what is put in an order of its own for each learner, in authoring order."""
    choices = tuple(choice.text for choice in body.choices)
    return choices or tuple(pair.right for pair in body.pairs) or body.sequence


def draw_order(body: Body, seed: str, *, shuffled: bool = True) -> list[int]:
    """Draw the order in which a learner sees the options: authoring indexes.

    True and false, dates and numbers stand as they were written, and so do choices where they are
    not to be ``shuffled``; right sides and steps always are, and steps never stand in the right
    order. The same seed draws the same order for ever.
    """
    options = list_options(body)
    order = list(range(len(options)))
    sorted_by_sense = body.kind is ItemKind.TRUE_FALSE or _is_sorted_by_sense(options)
    if body.choices and (sorted_by_sense or not shuffled):
        return order
    chance = random.Random(seed)  # noqa: S311  # fair, not secret
    chance.shuffle(order)
    while body.sequence and len(order) > 1 and order == sorted(order):
        chance.shuffle(order)
    return order


def show_options(body: Body, order: Sequence[int]) -> tuple[ShownOption, ...]:
    """Show the options in an order of authoring indexes."""
    options = list_options(body)
    return tuple(ShownOption(number, options[index]) for number, index in enumerate(order))


def show_payload(body: Body, order: Sequence[int], payload: Any) -> dict[str, Any] | None:
    """Rewrite a stored payload by the numbers shown; none where nothing is stored."""
    shown = {index: number for number, index in enumerate(order)}
    return None if payload is None else _rewrite(body, payload, shown.__getitem__)


def read_shown_payload(body: Body, order: Sequence[int], payload: Any) -> dict[str, Any] | None:
    """Rewrite a learner's payload, which has the numbers shown, by authoring indexes.

    None where it is blank; raises ``MalformedAnswer``. A payload has the one member that
    ``quizzes.scoring.read_answer`` wants, for instance ``{"choice": 2}``.
    """
    if read_answer(body, payload).is_blank:
        return None
    return _rewrite(body, payload, order.__getitem__)


def _is_sorted_by_sense(options: Sequence[str]) -> bool:
    readers: tuple[Callable[[str], object], ...] = (read_date, read_number)
    return any(all(read(text) is not None for text in options) for read in readers)


def _rewrite(
    body: Body, payload: Mapping[str, Any], rename: Callable[[int], int]
) -> dict[str, Any]:
    answer = read_answer(body, payload)
    member = name_member(body)
    values: dict[str, Callable[[], Any]] = {
        "choice": lambda: rename(answer.choices[0]),
        "choices": lambda: sorted(rename(index) for index in answer.choices),
        "pairs": lambda: {str(left): rename(right) for left, right in answer.pairs},
        "order": lambda: [rename(index) for index in answer.order],
        "text": lambda: answer.text,
    }
    return {member: values[member]()}
