"""The median of the points; it needs them sorted."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import ranks_of_median


def median(totals: Iterable[int], scale: int) -> Figure:
    """Return the median of points that are given as whole numbers of 1/scale, in any order.

    The interval is made of two of the points themselves, by the sign test.
    """
    ordered = sorted(totals)
    n = len(ordered)
    if not n:
        return no_figure(0, Reason.NO_ATTEMPTS)
    middle = Fraction(ordered[(n - 1) // 2] + ordered[n // 2], 2 * scale)
    ranks = ranks_of_median(n)
    interval = (ordered[ranks[0]] / scale, ordered[ranks[1]] / scale) if ranks else None
    return Figure(n, float(middle), interval)
