"""Whether a body has what its kind of question needs to be asked and scored.

What makes a question a good one, the writer's checks tell; this is about what would break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from quizzes.generation.records import ItemKind
from quizzes.scoring.answer import LONGEST_TEXT
from quizzes.scoring.body import Body
from quizzes.scoring.quantity import read_only_number

MOST = 20
"""Options, pairs, steps or accepted answers of a question."""
LONGEST = 1_000
"""Characters of one of them, or of the reason why an option is wrong."""
FEWEST = 2


class Fault(StrEnum):
    """What a body lacks, or has too much of."""

    OTHER_MEMBERS = "other_members"
    """It has members that its kind does not have."""
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    BLANK = "blank"
    """A member has no letter or digit."""
    FEW_OPTIONS = "few_options"
    NOT_TWO_SIDES = "not_two_sides"
    NOT_ONE_KEY = "not_one_key"
    NO_KEY = "no_key"
    FEW_PAIRS = "few_pairs"
    FEW_STEPS = "few_steps"
    NO_ANSWER = "no_answer"
    NO_NUMBER = "no_number"
    """An answer to a numeric question is not one number."""


def find_fault(body: Body) -> Fault | None:
    """Find the first thing that keeps a question of this body from being asked and scored."""
    return next(_find_faults(body), None)


def _find_faults(body: Body) -> Iterator[Fault]:
    if _list_filled(body) - _list_allowed(body):
        yield Fault.OTHER_MEMBERS
    yield from _find_sizes(body)
    yield from _OF_KIND[body.kind](body)


def _list_filled(body: Body) -> set[str]:
    members = ("choices", "pairs", "sequence", "accepted")
    filled = {name for name in members if getattr(body, name)}
    return filled | ({"tolerance"} if body.tolerance is not None else set())


def _list_allowed(body: Body) -> frozenset[str]:
    if body.kind is ItemKind.CLOZE:
        return frozenset({"choices" if body.choices else "accepted"})
    return _ALLOWED[body.kind]


def _find_sizes(body: Body) -> Iterator[Fault]:
    members = (body.choices, body.pairs, body.sequence, body.accepted)
    if any(len(member) > MOST for member in members):
        yield Fault.TOO_MANY
    texts = list(_iterate_texts(body))
    longest = max(map(len, (*texts, *(choice.feedback for choice in body.choices))), default=0)
    if longest > LONGEST or any(len(answer) > LONGEST_TEXT for answer in body.accepted):
        yield Fault.TOO_LONG
    if not all(any(map(str.isalnum, text)) for text in texts):
        yield Fault.BLANK


def _iterate_texts(body: Body) -> Iterator[str]:
    yield from (choice.text for choice in body.choices)
    yield from (side for pair in body.pairs for side in (pair.left, pair.right))
    yield from body.sequence
    yield from body.accepted


def _check_one_key(body: Body) -> Iterator[Fault]:
    if len(body.choices) < FEWEST:
        yield Fault.FEW_OPTIONS
    if sum(choice.correct for choice in body.choices) != 1:
        yield Fault.NOT_ONE_KEY


def _check_two_sides(body: Body) -> Iterator[Fault]:
    if len(body.choices) != FEWEST:
        yield Fault.NOT_TWO_SIDES
    yield from _check_one_key(body)


def _check_keys(body: Body) -> Iterator[Fault]:
    if len(body.choices) < FEWEST:
        yield Fault.FEW_OPTIONS
    if not any(choice.correct for choice in body.choices):
        yield Fault.NO_KEY


def _check_pairs(body: Body) -> Iterator[Fault]:
    if len(body.pairs) < FEWEST:
        yield Fault.FEW_PAIRS


def _check_steps(body: Body) -> Iterator[Fault]:
    if len(body.sequence) < FEWEST:
        yield Fault.FEW_STEPS


def _check_accepted(body: Body) -> Iterator[Fault]:
    if not body.accepted:
        yield Fault.NO_ANSWER


def _check_numbers(body: Body) -> Iterator[Fault]:
    yield from _check_accepted(body)
    if any(read_only_number(answer) is None for answer in body.accepted):
        yield Fault.NO_NUMBER


def _check_gap(body: Body) -> Iterator[Fault]:
    return _check_one_key(body) if body.choices else _check_accepted(body)


_OF_KIND: Mapping[ItemKind, Callable[[Body], Iterator[Fault]]] = {
    ItemKind.SINGLE_CHOICE: _check_one_key,
    ItemKind.MULTIPLE_CHOICE: _check_keys,
    ItemKind.TRUE_FALSE: _check_two_sides,
    ItemKind.CLOZE: _check_gap,
    ItemKind.MATCHING: _check_pairs,
    ItemKind.ORDERING: _check_steps,
    ItemKind.NUMERIC: _check_numbers,
    ItemKind.SHORT_ANSWER: _check_accepted,
}
_ALLOWED: Mapping[ItemKind, frozenset[str]] = {
    ItemKind.SINGLE_CHOICE: frozenset({"choices"}),
    ItemKind.MULTIPLE_CHOICE: frozenset({"choices"}),
    ItemKind.TRUE_FALSE: frozenset({"choices"}),
    ItemKind.MATCHING: frozenset({"pairs"}),
    ItemKind.ORDERING: frozenset({"sequence"}),
    ItemKind.NUMERIC: frozenset({"accepted", "tolerance"}),
    ItemKind.SHORT_ANSWER: frozenset({"accepted"}),
}
