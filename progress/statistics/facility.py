"""Facility: the mean mark of an item, as a share of its points."""

from __future__ import annotations

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import wilson
from progress.statistics.sums import ItemSums


def facility(sums: ItemSums) -> Figure:
    """Return mean(x), 0 to 1, with Wilson's interval."""
    if not sums.n:
        return no_figure(0, Reason.NO_ATTEMPTS)
    value = float(sums.x / sums.n)
    return Figure(sums.n, value, wilson(value, sums.n))
