"""Effective weight: how much of the spread of the points each item makes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.moments import ItemMoments
from progress.statistics.sums import ItemSums

Key = TypeVar("Key")
FEWEST = 2


def effective_weights(items: Mapping[Key, ItemSums]) -> dict[Key, Figure]:
    """Return 100·√Cov(x,T)/Σⱼ√Cov(xⱼ,T) for each item of a quiz; those with Cov < 0 have none.

    There is no interval in closed form.
    """
    covariances = {key: _covariance(sums) for key, sums in items.items()}
    whole = _sum_of_roots(covariances.values())
    return {key: _weigh(items[key].n, cov, whole) for key, cov in covariances.items()}


def _covariance(sums: ItemSums) -> Fraction | None:
    return ItemMoments.of(sums).cov_total if sums.n >= FEWEST else None


def _sum_of_roots(covariances: Iterable[Fraction | None]) -> float:
    return math.fsum(math.sqrt(cov) for cov in covariances if cov is not None and cov > 0)


def _weigh(n: int, cov: Fraction | None, whole: float) -> Figure:
    if cov is None:
        return no_figure(n, Reason.TOO_FEW)
    if cov < 0:
        return no_figure(n, Reason.NEGATIVE_COVARIANCE)
    if not whole:
        return no_figure(n, Reason.CONSTANT_TOTAL)
    return Figure(n, 100 * math.sqrt(cov) / whole)
