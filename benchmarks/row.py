"""A line of the table that `make bench` prints."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

ROUND = 100  # from here on nobody reads the digits behind the point


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, how it came out, and the limit or floor that it should keep to."""

    what: str
    value: float
    unit: str = ""
    limit: float | None = None
    floor: float | None = None

    def __str__(self) -> str:
        value = f"{self.value:,.0f}" if self.value >= ROUND else f"{self.value:.3g}"
        shown = f"{value} {self.unit}".strip()
        return f"{self.what:<58}{shown:>12}  {self._bound():<10} {self._verdict()}".rstrip()

    def _bound(self) -> str:
        if self.limit is not None:
            return f"limit {self.limit:g}"
        return f"floor {self.floor:g}" if self.floor is not None else ""

    def _verdict(self) -> str:
        if self.limit is not None and self.value > self.limit:
            return "OVER"
        return "UNDER" if self.floor is not None and self.value < self.floor else ""


def best_seconds(work: Callable[[], object], times: int = 5) -> float:
    """Run something a few times and return the shortest time: the rest is the machine's noise."""
    return min(_seconds(work) for _ in range(times))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
