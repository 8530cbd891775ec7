"""Flags: what an editor should look at, each with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from progress.statistics.figures import Figure
from progress.statistics.options import OptionRow
from progress.statistics.thirds import Third


class FlagCode(StrEnum):
    """What may be wrong with an item."""

    TOO_EASY = "too_easy"
    TOO_HARD = "too_hard"
    WEAK_DISCRIMINATION = "weak_discrimination"
    NEGATIVE_DISCRIMINATION = "negative_discrimination"
    DEAD_DISTRACTOR = "dead_distractor"
    """Next to nobody chooses it."""
    DISTRACTOR_DRAWS_THE_BEST = "distractor_draws_the_best"
    """The top third chooses it more often than the bottom third."""
    KEY_DOUBTFUL = "key_doubtful"
    """The top third chooses a wrong option more often than a right one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on something is flagged."""

    fewest: int = 30
    """Attempts below which nothing is said."""
    fewest_in_third: int = 10
    easy: float = 0.95
    """Facility."""
    hard: float = 0.2
    weak: float = 20.0
    """Discrimination, in percent."""
    working: float = 0.05
    """Share of attempts that a working distractor draws (Tarrant 2009)."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag with the figure that raised it and what the figure was held against."""

    code: FlagCode
    figure: Figure
    against: float
    option: int | None = None


DEFAULT_LIMITS = Limits()


def flags(
    easiness: Figure,
    discrimination: Figure,
    rows: tuple[OptionRow, ...],
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[Flag, ...]:
    """List what an item's figures say against it; nothing before enough attempts have seen it."""
    if easiness.n < limits.fewest:
        return ()
    return (
        *_by_facility(easiness, limits),
        *_by_discrimination(discrimination, limits),
        *_dead(rows, limits),
        *_drawing(rows, limits),
        *_doubtful(rows, limits),
    )


def _by_facility(figure: Figure, limits: Limits) -> Iterator[Flag]:
    if figure.value is not None and figure.value > limits.easy:
        yield Flag(FlagCode.TOO_EASY, figure, limits.easy)
    if figure.value is not None and figure.value < limits.hard:
        yield Flag(FlagCode.TOO_HARD, figure, limits.hard)


def _by_discrimination(figure: Figure, limits: Limits) -> Iterator[Flag]:
    if figure.value is None:
        return
    if figure.value < 0:
        yield Flag(FlagCode.NEGATIVE_DISCRIMINATION, figure, 0.0)
    elif figure.value < limits.weak:
        yield Flag(FlagCode.WEAK_DISCRIMINATION, figure, limits.weak)


def _dead(rows: tuple[OptionRow, ...], limits: Limits) -> Iterator[Flag]:
    """Flag distractors that nobody chose, or surely fewer than a working one draws."""
    for row in rows:
        highest = row.share.interval[1] if row.share.interval else 1.0
        if not row.is_key and (row.count == 0 or highest < limits.working):
            yield Flag(FlagCode.DEAD_DISTRACTOR, row.share, limits.working, row.option)


def _drawing(rows: tuple[OptionRow, ...], limits: Limits) -> Iterator[Flag]:
    for row in rows:
        bottom, top = _value(row, Third.BOTTOM, limits), _value(row, Third.TOP, limits)
        if not row.is_key and bottom is not None and top is not None and top > bottom:
            code = FlagCode.DISTRACTOR_DRAWS_THE_BEST
            yield Flag(code, row.by_third[Third.TOP], bottom, row.option)


def _doubtful(rows: tuple[OptionRow, ...], limits: Limits) -> Iterator[Flag]:
    tops = [(row, _value(row, Third.TOP, limits)) for row in rows]
    keys = [top for row, top in tops if row.is_key and top is not None]
    for row, top in tops:
        if not row.is_key and top is not None and keys and top > min(keys):
            figure = row.by_third[Third.TOP]
            yield Flag(FlagCode.KEY_DOUBTFUL, figure, min(keys), row.option)


def _value(row: OptionRow, third: Third, limits: Limits) -> float | None:
    """Return an option's share of a third that is large enough to speak."""
    figure = row.by_third[third]
    return figure.value if figure.n >= limits.fewest_in_third else None
