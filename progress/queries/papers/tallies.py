"""Counts shares while rows go by, in memory that does not grow with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from progress.papers import Column

FINE = 1000
"""What shares are counted by, to tell their median."""
TENTHS = 10


@dataclass(slots=True)
class Tally:
    """Shares of 1: how many, how many in each tenth, their mean and median."""

    total: float = 0.0
    counts: list[int] = field(default_factory=lambda: [0] * (FINE + 1))

    def add(self, share: float | None) -> None:
        """Count a share, where there is one."""
        if share is not None:
            self.total += share
            self.counts[int(min(1.0, max(0.0, share)) * FINE)] += 1

    @property
    def n(self) -> int:
        """How many were counted."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """Their mean; none of nothing."""
        return self.total / self.n if self.n else None

    @property
    def median(self) -> float | None:
        """The share that half of them reach, to a tenth of a per cent; none of nothing."""
        left = (self.n + 1) // 2
        for share in range(FINE, -1, -1):
            left -= self.counts[share]
            if left <= 0 and self.n:
                return share / FINE
        return None

    @property
    def columns(self) -> tuple[Column, ...]:
        """How many lie in each tenth; the last has its upper end, all others have not."""
        tenths = [0] * TENTHS
        for share, count in enumerate(self.counts):
            tenths[min(TENTHS - 1, share * TENTHS // FINE)] += count
        return columns_of(tuple(tenths))


def columns_of(tenths: tuple[int, ...]) -> tuple[Column, ...]:
    """Draw counts by tenths as columns."""
    whole = len(tenths)
    return tuple(
        Column(place / whole, (place + 1) / whole, count) for place, count in enumerate(tenths)
    )
