"""How many attempts got how large a share of the points."""

from __future__ import annotations

from collections.abc import Iterable

BINS = 10


def distribution(attempts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Count attempts, given as points and most points, by tenths of the most.

    The last tenth has its upper end, all others have not; an attempt without items is in the first.
    """
    counts = [0] * BINS
    for points, most in attempts:
        counts[min(BINS - 1, points * BINS // most) if most else 0] += 1
    return tuple(counts)
