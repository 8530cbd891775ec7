"""Counts the figures of a quiz that need all its attempts sorted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from progress.models import SortedFigures
from progress.queries.sorted import SortedItem, SortedQuiz, current_deltas
from progress.services.flagging import keep_flags
from progress.statistics import (
    FORMULA_VERSION,
    count_by_third,
    distribution,
    efficiency,
    median,
)

PLACES = 8
SCALE = 10**PLACES
AT_ONCE = 2000
PAUSE = timedelta(minutes=5)
"""From one count of a quiz to the next; what is read in between says as of when it is."""


def sort_figures(row: SortedFigures) -> None:
    """Count the figures anew, and store them as the answer to what was asked until now.

    What is asked while they are counted stays asked. The queue of flagged questions follows.
    """
    begun = timezone.now()
    counted = _count(row)
    SortedFigures.objects.filter(pk=row.pk).update(
        answered=row.asked,
        content=counted.to_json(),
        as_of=begun,
        formula_version=FORMULA_VERSION,
        due_at=timezone.now() + PAUSE,
        queued_at=None,
        tries=0,
        failures=0,
        last_error="",
    )
    if row.first_only:
        keep_flags(row.quiz)


@dataclass(slots=True)
class _Seen:
    """The attempts that saw an item, in whole units of the last decimal place."""

    marks: array[int] = field(default_factory=lambda: array("q"))
    totals: array[int] = field(default_factory=lambda: array("q"))
    choices: list[tuple[int, ...]] = field(default_factory=list)
    known: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict)
    """The choices there are, each held once."""

    def add(self, mark: int, total: int, ticked: tuple[int, ...]) -> None:
        self.marks.append(mark)
        self.totals.append(total)
        self.choices.append(self.known.setdefault(ticked, ticked))

    def figures(self) -> SortedItem:
        return SortedItem(
            efficiency(self.marks, self.totals), count_by_third(self.totals, self.choices)
        )


def _count(row: SortedFigures) -> SortedQuiz:
    deltas = current_deltas(row.quiz, first_only=row.first_only)
    attempts: list[tuple[int, int]] = []
    seen: dict[int, _Seen] = {}
    for total, items in deltas.values_list("total", "items").iterator(AT_ONCE):
        points = _in_units(total)
        attempts.append((points, len(items) * SCALE))
        _sort_in(seen, points, items)
    return SortedQuiz(
        None,
        median((points for points, _ in attempts), SCALE),
        distribution(attempts),
        {version: one.figures() for version, one in seen.items()},
    )


def _sort_in(seen: dict[int, _Seen], points: int, items: Iterable[Mapping[str, Any]]) -> None:
    for item in items:
        one = seen.setdefault(item["version"], _Seen())
        one.add(_in_units(Decimal(item["fraction"])), points, tuple(item["options"]))


def _in_units(points: Decimal) -> int:
    return int(points.scaleb(PLACES))
