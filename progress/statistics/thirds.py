"""The best, middle and weakest third of the attempts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum


class Third(IntEnum):
    """A third of the attempts, by their points."""

    BOTTOM = 0
    MIDDLE = 1
    TOP = 2


def divide(totals: Sequence[int]) -> list[Third]:
    """Tell which third each attempt is in.

    Equal points are in the same third, so that no order of attempts decides; it is the third in
    which the middle one of the equal stands. Thirds may so differ in size, and be empty.
    """
    thirds: dict[int, Third] = {}
    n, below = len(totals), 0
    for total, equal in sorted(Counter(totals).items()):
        place = 3 * (2 * below + equal)  # its middle, in sixths of an attempt
        thirds[total] = Third((place >= 2 * n) + (place > 4 * n))
        below += equal
    return [thirds[total] for total in totals]
