"""Where the points of a quiz lie and how far they spread."""

from __future__ import annotations

import math

from progress.statistics.figures import Figure, Interval, Reason, no_figure
from progress.statistics.intervals import Z, about
from progress.statistics.moments import QuizMoments, variance
from progress.statistics.sums import QuizSums

FEWEST = 2


def mean(sums: QuizSums) -> Figure:
    """Return the mean of the points, with the normal interval from two attempts on."""
    if not sums.n:
        return no_figure(0, Reason.NO_ATTEMPTS)
    value = float(sums.t / sums.n)
    if sums.n < FEWEST:
        return Figure(sums.n, value)
    error = math.sqrt(variance(sums.n, sums.t, sums.t2) / sums.n)
    return Figure(sums.n, value, about(value, error))


def deviation(sums: QuizSums) -> Figure:
    """Return the standard deviation with n − 1.

    The interval holds for any form of distribution: by the fourth moment, on a logarithmic scale.
    """
    if sums.n < FEWEST:
        return no_figure(sums.n, Reason.TOO_FEW)
    value = math.sqrt(variance(sums.n, sums.t, sums.t2))
    return Figure(sums.n, value, _interval(sums, value))


def _interval(sums: QuizSums, value: float) -> Interval | None:
    moments, n = QuizMoments.of(sums), sums.n
    spread = (moments.m4 - moments.m2**2 * (n - 3) / (n - 1)) / n  # variance of the variance
    if not value or spread < 0:
        return None
    reach = math.exp(Z * math.sqrt(spread) / (2 * value**2))
    return value / reach, value * reach
