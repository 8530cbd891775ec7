"""Years that could have been."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence

_NEAR = (1, 2, 3, 4, 5, 7, 9, 10)
_LAST = 2030
_FAR = 25
"""Years beyond which an event belongs to another age."""


def near_years(
    year: int, known: Sequence[int], taken: Collection[int], rng: random.Random, wanted: int
) -> list[int]:
    """Choose years about a year: those that the sources name first, then plain neighbours.

    How many lie before the key is drawn, so that its place among sorted options tells nothing;
    where the sources name enough years, as far as these allow.
    """
    below = rng.randrange(wanted + 1)
    pool = [y for y in known if y != year and y not in taken and abs(y - year) <= _FAR]
    pool.sort(key=lambda y: (abs(y - year), y))
    before, after = [y for y in pool if y < year], [y for y in pool if y > year]
    if len(pool) >= wanted:
        below = max(wanted - len(after), min(below, len(before)))
    return [
        *_side(before, year, -1, below, taken),
        *_side(after, year, 1, wanted - below, taken),
    ]


def _side(
    known: Sequence[int], year: int, sign: int, wanted: int, taken: Collection[int]
) -> list[int]:
    chosen = list(known[:wanted])
    for step in _NEAR:
        candidate = year + sign * step
        if len(chosen) >= wanted:
            break
        if candidate not in chosen and candidate not in taken and candidate <= _LAST:
            chosen.append(candidate)
    return chosen
