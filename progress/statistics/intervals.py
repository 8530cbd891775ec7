"""95 % confidence intervals, in closed form."""

from __future__ import annotations

import math
from statistics import NormalDist

from progress.statistics.figures import Interval

CONFIDENCE = 0.95
Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
FEWEST_FOR_CORRELATION = 4


def wilson(share: float, n: int) -> Interval:
    """Return Wilson's score interval of a share of n ≥ 1.

    For a mean of marks between 0 and 1 it is wide enough, too: no such marks vary more than those
    that are all 0 or 1.
    """
    z2 = Z**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    reach = Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n**2))
    return max(0.0, min(share, centre - reach)), min(1.0, max(share, centre + reach))


def about(value: float, error: float) -> Interval:
    """Return the normal interval about a value with a standard error."""
    return value - Z * error, value + Z * error


def of_correlation(r: float, n: int) -> Interval | None:
    """Return Fisher's interval of a correlation; none for fewer than four pairs or a perfect r."""
    if n < FEWEST_FOR_CORRELATION or abs(r) >= 1:
        return None
    low, high = about(math.atanh(r), 1 / math.sqrt(n - 3))
    return math.tanh(low), math.tanh(high)


def of_consistency(alpha: float, n: int, items: int) -> Interval | None:
    """Return Bonett's interval (2002) of a coefficient of consistency, at most 1, of n attempts."""
    if n <= 2 or alpha >= 1:  # noqa: PLR2004  # the formula divides by n − 2
        return None
    reach = Z * math.sqrt(2 * items / ((items - 1) * (n - 2)))
    loss = 1 - alpha
    return 1 - loss * math.exp(reach), 1 - loss * math.exp(-reach)


def ranks_of_median(n: int) -> tuple[int, int] | None:
    """Return the ranks, from 0, of the values that enclose the median of n; none for too few."""
    reach = Z * math.sqrt(n) / 2
    low, high = math.floor(n / 2 - reach), math.ceil(n / 2 + reach)
    return (low, high) if low >= 0 and high < n else None
