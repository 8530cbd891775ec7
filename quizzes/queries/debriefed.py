"""A question of an attempt with its answer, its key and all that explains it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import zip_longest

from quizzes.models import AttemptItem, Shown
from quizzes.queries.quotes import Quote
from quizzes.queries.rulings import find_key_version, read_marker
from quizzes.scoring import Answer, Body, find_key


@dataclass(frozen=True, slots=True)
class DebriefedOption:
    """An option with whether it was chosen, whether it is right, and why where that is known."""

    text: str
    is_chosen: bool
    is_right: bool | None
    """None where right answers are not shown."""
    feedback: str


@dataclass(frozen=True, slots=True)
class DebriefedPair:
    """A left side with what was put beside it, if anything, and what belongs there."""

    left: str
    chosen: str | None
    right: str | None
    """None where right answers are not shown."""

    @property
    def is_right(self) -> bool | None:
        """Whether it is what belongs there; none where right answers are not shown."""
        return None if self.right is None else self.chosen == self.right


@dataclass(frozen=True, slots=True)
class DebriefedStep:
    """A place of an order with the step that was put there, if any, and the one that belongs."""

    chosen: str | None
    right: str | None
    """None where right answers are not shown."""

    @property
    def is_right(self) -> bool | None:
        """Whether it is what belongs there; none where right answers are not shown."""
        return None if self.right is None else self.chosen == self.right


@dataclass(frozen=True, slots=True)
class Correction:
    """A mark that was given anew: what it was, when that was, and why."""

    former: Decimal | None
    """None where the question did not count."""
    at: datetime
    why: str
    """Only where right answers are shown, for it may tell them."""


@dataclass(frozen=True, slots=True)
class DebriefedItem:
    """A question with its mark and all that explains it, as far as the quiz shows it now."""

    position: int
    kind: str
    language: str
    stem: str
    fraction: Decimal | None
    """None where marks are not shown."""
    is_answered: bool
    options: tuple[DebriefedOption, ...]
    """In the order that the learner saw."""
    pairs: tuple[DebriefedPair, ...]
    chosen_order: tuple[str, ...]
    right_order: tuple[str, ...]
    typed: str
    accepted: tuple[str, ...]
    explanation: str
    quotes: tuple[Quote, ...]
    shows_answers: bool = True
    """Whether right answers are shown."""
    is_fully_right: bool | None = None
    """Whether the answer earned everything; none where right answers are not shown."""
    tolerance: float | None = None
    """How far a number may be off; none where right answers are not shown."""
    correction: Correction | None = None
    """None where marks are not shown."""
    counts: bool = True
    """Whether it is a part of the result; else it has no mark."""

    @property
    def steps(self) -> Iterator[DebriefedStep]:
        """The places of an order, the first one first."""
        for chosen, right in zip_longest(self.chosen_order, self.right_order):
            yield DebriefedStep(chosen, right)


def debrief(
    row: AttemptItem, fraction: Decimal | None, payload: object, quotes: tuple[Quote, ...]
) -> DebriefedItem:
    """Put a question's answer and the key that counts now side by side.

    Without a fraction the question does not count. The row brings its rulings along.
    """
    version, marker = row.question_version, read_marker(row.question_version)
    body, answer = marker.key, marker.read(payload)
    key = find_key(body)
    return DebriefedItem(
        position=row.position,
        kind=body.kind.value,
        language=version.question.language,
        stem=version.stem,
        fraction=fraction,
        is_answered=not answer.is_blank,
        options=_options(body, answer, marker.place(row.option_order)),
        pairs=_pairs(body, answer),
        chosen_order=tuple(body.sequence[index] for index in answer.order),
        right_order=tuple(body.sequence[index] for index in key.order),
        typed=answer.text,
        accepted=body.accepted,
        explanation=find_key_version(version).explanation,
        quotes=quotes,
        is_fully_right=fraction == 1,
        tolerance=body.tolerance,
        counts=fraction is not None,
    )


def veil(item: DebriefedItem, shown: frozenset[Shown]) -> DebriefedItem:
    """Take out what the quiz does not show: what is not there cannot leak."""
    if Shown.MARKS not in shown:
        item = replace(item, fraction=None, correction=None)
    if Shown.EXPLANATION not in shown:
        options = tuple(replace(option, feedback="") for option in item.options)
        item = replace(item, explanation="", options=options)
    if Shown.ANSWERS in shown:
        return item
    correction = item.correction
    return replace(
        item,
        options=tuple(replace(option, is_right=None) for option in item.options),
        pairs=tuple(replace(pair, right=None) for pair in item.pairs),
        right_order=(),
        accepted=(),
        shows_answers=False,
        is_fully_right=None,
        tolerance=None,
        correction=replace(correction, why="") if correction else None,
    )


def _options(body: Body, answer: Answer, order: list[int]) -> tuple[DebriefedOption, ...]:
    return tuple(
        DebriefedOption(
            text=body.choices[index].text,
            is_chosen=index in answer.choices,
            is_right=body.choices[index].correct,
            feedback=body.choices[index].feedback,
        )
        for index in order
        if body.choices
    )


def _pairs(body: Body, answer: Answer) -> tuple[DebriefedPair, ...]:
    chosen = {left: body.pairs[right].right for left, right in answer.pairs}
    return tuple(
        DebriefedPair(pair.left, chosen.get(index), pair.right)
        for index, pair in enumerate(body.pairs)
    )
