"""Questions by two of their figures: how easy they are, and how they tell people apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

HEIGHT = 260.0
"""Pixels of the field that dots stand in."""
EDGE = 16.0
"""Pixels above and below it, so that no dot is cut."""
SIDE = 9.0
"""Per cent of the width that the numbers of the upright scale take."""
STEP = 20
LOWEST, HIGHEST = 0, 60
"""Of the upright scale, which grows by steps where a figure lies outside."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What is drawn: a question by its number in the table, with both figures."""

    number: int
    easiness: float
    """0 to 1."""
    telling: float
    """In per cent, from -100."""
    is_flagged: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A question in the field."""

    spot: Spot
    x: float
    y: float

    @property
    def label(self) -> float:
        """Where its number stands, in pixels from the top."""
        return self.y - 10


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of a scale and its place."""

    value: int
    at: float


@dataclass(frozen=True, slots=True)
class Scatter:
    """Dots in a field with its two scales."""

    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    """In per cent of the width."""
    upright: tuple[Tick, ...]
    """In pixels from the top."""


def draw_dots(spots: Sequence[Spot], *, leftward: bool = False) -> Scatter:
    """Place questions by facility, across, and discrimination, upright."""
    tellings = [spot.telling for spot in spots]
    low = min(LOWEST, STEP * floor(min(tellings, default=0) / STEP))
    high = max(HIGHEST, STEP * ceil(max(tellings, default=0) / STEP))

    def across(share: float) -> float:
        x = SIDE + share * (100 - SIDE - 2)
        return round(100 - x if leftward else x, 2)

    def upright(value: float) -> float:
        return round(EDGE + HEIGHT * (high - value) / (high - low), 2)

    return Scatter(
        dots=tuple(Dot(spot, across(spot.easiness), upright(spot.telling)) for spot in spots),
        across=tuple(Tick(value, across(value / 100)) for value in range(0, 101, STEP)),
        upright=tuple(Tick(value, upright(value)) for value in range(low, high + 1, STEP)),
    )
