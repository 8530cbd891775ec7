"""Events along an axis of time, each as far from the next as they lie apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 3
"""Dates that are worth drawing: of two everybody sees how far they lie apart."""
EDGE = 6.0
"""Percent of the width on each side, so that a year in full stands below the first and last."""
ROOM = 14.0
"""Percent of the width that a year takes on the narrowest phone."""
STATED = re.compile(r"\d{4}(-\d\d){0,2}")
MONTHS = 12
DAYS = 31


@dataclass(frozen=True, slots=True)
class Point:
    """A date on an axis."""

    x: float
    """Percent of the width from the left edge."""
    year: str
    """Shown below it; empty where there is no room."""


def draw_axis(dates: Sequence[str], *, leftward: bool = False) -> tuple[Point, ...]:
    """Place dates (ISO 8601, as precise as they are) along an axis; none where they are few.

    ``leftward`` lets time run as an Arabic text does. The last date keeps its year, and of the
    others those that it and the ones before leave room for.
    """
    when = sorted({_read_years(date): date[:4] for date in dates if STATED.fullmatch(date)}.items())
    if len(when) < FEWEST:
        return ()
    first, last = when[0][0], when[-1][0]
    shares = [(years - first) / (last - first) for years, _ in when]
    places = [EDGE + share * (100 - 2 * EDGE) for share in shares]
    labels = _choose_labels(places, [year for _, year in when])
    return tuple(
        Point(round(100 - place if leftward else place, 2), label)
        for place, label in zip(places, labels, strict=True)
    )


def _read_years(date: str) -> float:
    """Read a date as years; what is not said counts as the beginning."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return year + ((month - 1) + (day - 1) / DAYS) / MONTHS


def _choose_labels(places: Sequence[float], years: Sequence[str]) -> list[str]:
    labels: list[str] = []
    free = 0.0
    for place, year in zip(places, years, strict=True):
        is_last = place == places[-1]
        has_room = place >= free and (place + ROOM <= places[-1] or is_last)
        said = labels and year == next((label for label in reversed(labels) if label), "")
        labels.append(year if has_room and not said else "")
        free = place + ROOM if labels[-1] else free
    return labels
