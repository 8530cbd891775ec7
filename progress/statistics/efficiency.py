"""Discriminative efficiency: what an item tells of what it could tell; it needs sorted lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.moments import covariance

FEWEST = 2


def efficiency(marks: Sequence[int], totals: Sequence[int]) -> Figure:
    """Return 100·Cov(x,X)/Cov of the two lists each sorted, X = T − x.

    ``marks`` and ``totals``: of the same attempts in the same order, in any one unit. There is no
    interval in closed form.
    """
    n = len(marks)
    if n < FEWEST:
        return no_figure(n, Reason.TOO_FEW)
    rests = [total - mark for mark, total in zip(marks, totals, strict=True)]
    if min(marks) == max(marks):
        return no_figure(n, Reason.CONSTANT_ITEM)
    if min(rests) == max(rests):
        return no_figure(n, Reason.CONSTANT_REST)
    most = _covariance(sorted(marks), sorted(rests))
    return Figure(n, float(100 * _covariance(marks, rests) / most))


def _covariance(left: Sequence[int], right: Sequence[int]) -> Fraction:
    return covariance(
        len(left), Fraction(sum(left)), Fraction(sum(right)), Fraction(_product(left, right))
    )


def _product(left: Iterable[int], right: Iterable[int]) -> int:
    return sum(one * other for one, other in zip(left, right, strict=True))
