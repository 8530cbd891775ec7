"""A figure: a number that says how many it rests on, how sure it is, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

Interval = tuple[float, float]


class Reason(StrEnum):
    """Why a figure has no value."""

    NO_ATTEMPTS = "no_attempts"
    TOO_FEW = "too_few"
    """The formula needs more attempts."""
    CONSTANT_ITEM = "constant_item"
    """All got the same mark for the item."""
    CONSTANT_REST = "constant_rest"
    """All got the same for the rest of the quiz; a quiz of one item has no rest."""
    CONSTANT_TOTAL = "constant_total"
    """All got the same for the quiz."""
    NEGATIVE_COVARIANCE = "negative_covariance"
    """Who does well in the quiz does badly in the item: it has no weight of its own."""
    ONE_ITEM = "one_item"
    """One item has nothing to be consistent with."""
    DIFFERENT_ITEMS = "different_items"
    """Not everybody saw the same questions."""
    NOT_COUNTED_YET = "not_counted_yet"
    """The job that sorts the attempts has not come to it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % interval, or the reason why it has none.

    ``n``: the attempts it rests on. The interval is none where there is no formula for it or too
    little data.
    """

    n: int
    value: float | None = None
    interval: Interval | None = None
    reason: Reason | None = None

    def times(self, factor: float) -> Figure:
        """Give the figure in another unit; ``factor`` is above 0."""
        if self.value is None:
            return self
        low_high = self.interval
        interval = (low_high[0] * factor, low_high[1] * factor) if low_high else None
        return replace(self, value=self.value * factor, interval=interval)


def no_figure(n: int, reason: Reason) -> Figure:
    """Say why there is no value; without any attempt that is the reason."""
    return Figure(n, reason=reason if n else Reason.NO_ATTEMPTS)
