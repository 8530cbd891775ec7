"""Reads the figures that a job counts, and knows how they are stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from jobs.queries.kept import KeptQuery
from progress.models import AttemptDelta, SortedFigures
from progress.statistics import (
    FORMULA_VERSION,
    Figure,
    Reason,
    ThirdTable,
    no_figure,
)
from quizzes.models import Quiz


@dataclass(frozen=True, slots=True)
class SortedItem:
    """What sorting tells of an item version."""

    efficiency: Figure
    thirds: ThirdTable


@dataclass(frozen=True, slots=True)
class SortedQuiz:
    """What sorting tells of a quiz, as of when; nothing where the job has not come to it."""

    as_of: datetime | None
    median: Figure
    distribution: tuple[int, ...] | None
    """Attempts by tenths of the most points."""
    items: Mapping[int, SortedItem]
    """By version."""

    def to_json(self) -> dict[str, Any]:
        """Write it as plain JSON values."""
        return {
            "median": asdict(self.median),
            "distribution": self.distribution,
            "items": {
                version: {
                    "efficiency": asdict(item.efficiency),
                    "sizes": item.thirds.sizes,
                    "chosen": dict(item.thirds.chosen),
                }
                for version, item in self.items.items()
            },
        }


def current_deltas(quiz: Quiz, *, first_only: bool) -> QuerySet[AttemptDelta]:
    """Select what each attempt adds by its marks as they are now."""
    deltas = AttemptDelta.objects.filter(quiz=quiz)
    if first_only:
        deltas = deltas.filter(attempt__number=1)
    return deltas.order_by("attempt_id", "-revision").distinct("attempt_id")


def read_sorted(quiz: Quiz, *, first_only: bool, n: int) -> SortedQuiz:
    """Read what the job last counted, by the formulas that hold now.

    ``n``: how many attempts there are, which a figure names that is not counted yet.
    """
    row = _COUNTED.first(quiz=quiz.pk, first_only=first_only)
    if row is None:
        return SortedQuiz(None, no_figure(n, Reason.NOT_COUNTED_YET), None, {})
    content = row.content
    return SortedQuiz(
        row.as_of,
        _read_figure(content["median"]),
        tuple(content["distribution"]),
        dict(_read_items(content["items"])),
    )


def _select_counted(quiz: Any, first_only: Any) -> QuerySet[SortedFigures]:
    rows = SortedFigures.objects.filter(quiz=quiz, first_only=first_only)
    return rows.filter(formula_version=FORMULA_VERSION).only("as_of", "content").order_by()


_COUNTED = KeptQuery(_select_counted)


def _read_items(stored: Mapping[str, Any]) -> Iterator[tuple[int, SortedItem]]:
    for version, told in stored.items():
        bottom, middle, top = told["sizes"]
        chosen = {
            int(option): (low, mid, high) for option, (low, mid, high) in told["chosen"].items()
        }
        thirds = ThirdTable((bottom, middle, top), chosen)
        yield int(version), SortedItem(_read_figure(told["efficiency"]), thirds)


def _read_figure(stored: Mapping[str, Any]) -> Figure:
    interval, reason = stored["interval"], stored["reason"]
    return Figure(
        stored["n"],
        stored["value"],
        (interval[0], interval[1]) if interval else None,
        Reason(reason) if reason else None,
    )
