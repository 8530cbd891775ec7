"""A distribution over the tenths of a scale, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TALLEST = 120.0
"""Pixels of the tallest bar."""
ROOM_ABOVE = 22.0
"""Pixels above it, for its number."""
GROUND = ROOM_ABOVE + TALLEST
"""Pixels from the top down to the foot of the bars."""
GAP = 0.6
"""Per cent of the width between two bars."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many stand in a part of the scale."""

    low: float
    """From this share of the scale on, 0 to 1."""
    high: float
    """Up to this one; the last part includes it."""
    count: int
    x: float
    """Per cent of the width, as with the next."""
    width: float
    y: float
    """Pixels from the top, as with the next two."""
    height: float
    label: float
    """Where its number stands."""

    @property
    def middle(self) -> float:
        """The middle of the bar, in per cent of the width."""
        return round(self.x + self.width / 2, 2)


def draw_bars(counts: Sequence[int], *, leftward: bool = False) -> tuple[Bar, ...]:
    """Draw counts by equal parts of a scale; ``leftward`` lets it run as an Arabic text does."""
    most, parts = max(counts, default=0), len(counts)
    step = 100 / max(1, parts)
    bars = []
    for place, count in enumerate(counts):
        height = round(TALLEST * count / most, 2) if most else 0.0
        left = place if not leftward else parts - 1 - place
        bars.append(
            Bar(
                low=place / parts,
                high=(place + 1) / parts,
                count=count,
                x=round(left * step + GAP / 2, 2),
                width=round(step - GAP, 2),
                y=round(GROUND - height, 2),
                height=height,
                label=round(GROUND - height - 6, 2),
            )
        )
    return tuple(bars)


def count_tenths(shares: Sequence[float]) -> tuple[int, ...]:
    """Count shares, 0 to 1, by tenths; the last tenth has its upper end."""
    counts = [0] * 10
    for share in shares:
        counts[min(9, int(share * 10))] += 1
    return tuple(counts)
