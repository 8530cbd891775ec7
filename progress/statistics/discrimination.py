"""Discrimination: how an item's mark goes with the rest of the quiz."""

from __future__ import annotations

import math
from fractions import Fraction

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import of_correlation
from progress.statistics.moments import ItemMoments
from progress.statistics.sums import ItemSums

FEWEST = 2


def discrimination(sums: ItemSums) -> Figure:
    """Return 100·Cov(x,X)/√(Var x·Var X), X = T − x, with Fisher's interval."""
    if sums.n < FEWEST:
        return no_figure(sums.n, Reason.TOO_FEW)
    moments = ItemMoments.of(sums)
    if not moments.var_x:
        return no_figure(sums.n, Reason.CONSTANT_ITEM)
    if not moments.var_rest:
        return no_figure(sums.n, Reason.CONSTANT_REST)
    r = correlation(moments.cov_rest, moments.var_x, moments.var_rest)
    return Figure(sums.n, r, of_correlation(r, sums.n)).times(100)


def correlation(cov: Fraction, left: Fraction, right: Fraction) -> float:
    """Return the correlation from a covariance and two variances above 0; never beyond ±1."""
    return math.copysign(math.sqrt(cov**2 / (left * right)), cov)
