"""The form of the distribution of the points: skewness and kurtosis."""

from __future__ import annotations

import math

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import about
from progress.statistics.moments import QuizMoments, variance
from progress.statistics.sums import QuizSums

FEWEST_FOR_SKEWNESS, FEWEST_FOR_KURTOSIS = 3, 4


def skewness(sums: QuizSums) -> Figure:
    """Return k₃/k₂^1.5; the interval's standard error is the one of a normal distribution."""
    n = sums.n
    if n < FEWEST_FOR_SKEWNESS:
        return no_figure(n, Reason.TOO_FEW)
    k2 = variance(n, sums.t, sums.t2)
    if not k2:
        return no_figure(n, Reason.CONSTANT_TOTAL)
    k3 = n**2 * QuizMoments.of(sums).m3 / ((n - 1) * (n - 2))
    value = math.copysign(math.sqrt(k3**2 / k2**3), k3)
    return Figure(n, value, about(value, _error_of_skewness(n)))


def kurtosis(sums: QuizSums) -> Figure:
    """Return k₄/k₂², 0 for a normal distribution; the interval as with skewness."""
    n = sums.n
    if n < FEWEST_FOR_KURTOSIS:
        return no_figure(n, Reason.TOO_FEW)
    k2 = variance(n, sums.t, sums.t2)
    if not k2:
        return no_figure(n, Reason.CONSTANT_TOTAL)
    moments = QuizMoments.of(sums)
    inner = (n + 1) * moments.m4 - 3 * (n - 1) * moments.m2**2
    value = float(n**2 * inner / ((n - 1) * (n - 2) * (n - 3)) / k2**2)
    error = 2 * _error_of_skewness(n) * math.sqrt((n**2 - 1) / ((n - 3) * (n + 5)))
    return Figure(n, value, about(value, error))


def _error_of_skewness(n: int) -> float:
    return math.sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))
