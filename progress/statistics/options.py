"""The table of an item's options: who chose what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import wilson
from progress.statistics.thirds import Third, divide

ByThird = tuple[int, int, int]
"""Counts in the bottom, middle and top third."""


@dataclass(frozen=True, slots=True)
class ThirdTable:
    """How many attempts each third has, and how many of them chose each option."""

    sizes: ByThird
    chosen: Mapping[int, ByThird]


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option, by its authoring index."""

    option: int
    is_key: bool
    count: int
    share: Figure
    """Of the attempts that saw the item, 0 to 1."""
    by_third: tuple[Figure, Figure, Figure]
    """Shares within the bottom, middle and top third; none until the job has counted."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an item offers: how many options, and which of them are right."""

    count: int
    keys: frozenset[int]


def count_by_third(totals: Sequence[int], choices: Sequence[Iterable[int]]) -> ThirdTable:
    """Count who chose what; ``choices`` are the options that each of the attempts ticked."""
    sizes = [0, 0, 0]
    chosen: dict[int, list[int]] = {}
    for third, ticked in zip(divide(totals), choices, strict=True):
        sizes[third] += 1
        for option in ticked:
            chosen.setdefault(option, [0, 0, 0])[third] += 1
    return ThirdTable(_three(sizes), {key: _three(counts) for key, counts in chosen.items()})


def option_rows(
    options: Options, n: int, counts: Mapping[int, int], thirds: ThirdTable | None
) -> tuple[OptionRow, ...]:
    """Make the table: each option that is offered, chosen or not."""
    return tuple(
        OptionRow(
            option,
            option in options.keys,
            counts.get(option, 0),
            share_of(counts.get(option, 0), n),
            _shares(option, thirds, n),
        )
        for option in range(options.count)
    )


def share_of(count: int, n: int) -> Figure:
    """Return count / n with Wilson's interval."""
    if not n:
        return no_figure(0, Reason.NO_ATTEMPTS)
    return Figure(n, count / n, wilson(count / n, n))


def _shares(option: int, thirds: ThirdTable | None, n: int) -> tuple[Figure, Figure, Figure]:
    if thirds is None:
        nothing = no_figure(n, Reason.NOT_COUNTED_YET)
        return nothing, nothing, nothing
    counts = thirds.chosen.get(option, (0, 0, 0))
    bottom, middle, top = (share_of(counts[third], thirds.sizes[third]) for third in Third)
    return bottom, middle, top


def _three(counts: Sequence[int]) -> ByThird:
    bottom, middle, top = counts
    return bottom, middle, top
