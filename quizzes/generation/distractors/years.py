"""Years that could have been."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterable, Sequence

from quizzes.generation.french.typography import level

_NEAR = (1, 2, 3, 4, 5, 7, 9, 10)
_LAST = 2030
FAR = 25
"""Years beyond which an event belongs to another age."""
CLOSE = 8
"""Years within which it might be another where nobody knows the field."""
_YEAR = re.compile(
    r"(?<!horizon )(?<!’ici )(?<!’ici à )(?<!jusqu’en )(?<!avant )(?<!pour )\b(?:19|20)\d\d\b"
)
"""A year; none by which something is still to be reached."""


def find_newest(texts: Iterable[str]) -> int:
    """Find the last year that texts tell of: what is done in a later one they cannot know."""
    years = (int(year) for text in texts for year in _YEAR.findall(level(text)))
    return max((year for year in years if year <= _LAST), default=_LAST)


def near_years(
    year: int,
    known: Sequence[int],
    taken: Collection[int],
    rng: random.Random,
    wanted: int,
    newest: int = _LAST,
) -> list[int]:
    """Choose years about a year: those that the sources name first, then plain neighbours.

    None lies behind ``newest``, the last year that the sources know: nothing was done later.
    How many lie before the key is drawn, so that its place among sorted options tells nothing;
    where the sources name enough years or end soon, as far as these allow.
    """
    below = rng.randrange(wanted + 1)
    pool = [y for y in known if y != year and y not in taken and abs(y - year) <= FAR]
    pool.sort(key=lambda y: (abs(y - year), y))
    before, after = [y for y in pool if y < year], [y for y in pool if y > year]
    if len(pool) >= wanted:
        below = max(wanted - len(after), min(below, len(before)))
    later = _side(after, year, 1, wanted, taken)
    later = [one for one in later if one <= newest][: wanted - below]
    return [*_side(before, year, -1, wanted - len(later), taken), *later]


def _side(
    known: Sequence[int], year: int, sign: int, wanted: int, taken: Collection[int]
) -> list[int]:
    chosen = list(known[:wanted])
    for step in _NEAR:
        candidate = year + sign * step
        if len(chosen) >= wanted:
            break
        if candidate not in chosen and candidate not in taken:
            chosen.append(candidate)
    return chosen
