"""Variances, covariances and central moments out of sums, exact."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from progress.statistics.sums import ItemSums, QuizSums


def variance(n: int, first: Fraction, second: Fraction) -> Fraction:
    """Return the variance with n − 1, from Σv and Σv²; n is 2 or more."""
    return covariance(n, first, first, second)


def covariance(n: int, left: Fraction, right: Fraction, product: Fraction) -> Fraction:
    """Return the covariance with n − 1, from Σv, Σw and Σvw; n is 2 or more."""
    return (product - left * right / n) / (n - 1)


@dataclass(frozen=True, slots=True)
class ItemMoments:
    """How an item's mark x goes with the rest X = T − x of the quiz."""

    var_x: Fraction
    var_rest: Fraction
    cov_rest: Fraction
    """Cov(x, X)."""
    cov_total: Fraction
    """Cov(x, T)."""

    @classmethod
    def of(cls, sums: ItemSums) -> ItemMoments:
        """Take them from sums over two attempts or more."""
        var_x = variance(sums.n, sums.x, sums.x2)
        var_total = variance(sums.n, sums.t, sums.t2)
        cov_total = covariance(sums.n, sums.x, sums.t, sums.xt)
        return cls(var_x, var_total - 2 * cov_total + var_x, cov_total - var_x, cov_total)


@dataclass(frozen=True, slots=True)
class QuizMoments:
    """The mean of the points and their second to fourth moment about it, each over n."""

    mean: Fraction
    m2: Fraction
    m3: Fraction
    m4: Fraction

    @classmethod
    def of(cls, sums: QuizSums) -> QuizMoments:
        """Take them from sums over one attempt or more."""
        mean, second, third, fourth = (
            each / sums.n for each in (sums.t, sums.t2, sums.t3, sums.t4)
        )
        return cls(
            mean,
            second - mean**2,
            third - 3 * mean * second + 2 * mean**3,
            fourth - 4 * mean * third + 6 * mean**2 * second - 3 * mean**4,
        )
