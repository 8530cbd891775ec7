"""Events along an axis of time, each as far from the next as they lie apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 3
"""Dates that are worth drawing: of two everybody sees how far they lie apart."""
EDGE = 6.0
"""Percent of the width on each side, so that a year in full stands below the first and last."""
ROOM_ON_A_PHONE = 14.0
ROOM = 7.0
"""Percent of the width that a year takes: on the narrowest phone, and where there is width."""
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
    width: str = ""
    """Where alone there is room for it: "narrow", "wide"; empty: wherever it is drawn."""


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
    years = [year for _, year in when]
    wide = _choose_labels(places, years, ROOM)
    narrow = _choose_labels(places, years, ROOM_ON_A_PHONE)
    return tuple(
        Point(
            x=round(100 - place if leftward else place, 2),
            year=year if index in wide | narrow else "",
            width=_name_width(is_wide=index in wide, is_narrow=index in narrow),
        )
        for index, (place, year) in enumerate(zip(places, years, strict=True))
    )


def _name_width(*, is_wide: bool, is_narrow: bool) -> str:
    if is_wide == is_narrow:
        return ""
    return "wide" if is_wide else "narrow"


def _read_years(date: str) -> float:
    """Read a date as years; what is not said counts as the beginning."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return year + ((month - 1) + (day - 1) / DAYS) / MONTHS


def _choose_labels(places: Sequence[float], years: Sequence[str], room: float) -> set[int]:
    """Choose which places, by their index, show their year: each year once, none over another."""
    chosen: list[int] = []
    for index, place in enumerate(places):
        is_last = index == len(places) - 1
        is_free = not chosen or place - places[chosen[-1]] >= room
        is_said = any(years[other] == years[index] for other in chosen)
        if is_free and not is_said and (is_last or places[-1] - place >= room):
            chosen.append(index)
    return set(chosen)
