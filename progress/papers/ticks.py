"""Chooses where the marks of an axis stand: at round numbers, few enough to be read."""

from __future__ import annotations

import math

ROUND = (1, 2, 2.5, 5, 10)
MOST = 6


def choose_ticks(low: float, high: float, *, whole: bool = False, most: int = MOST) -> list[float]:
    """List round numbers from ``low`` to ``high``; ``whole``: for what is counted.

    The last may be the first that is not below ``high``, so that all there is has its place.
    """
    step = _choose_step(max(high - low, 1e-9) / (most - 1), whole=whole)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(step * place, 10) for place in range(first, last + 1)]


def _choose_step(least: float, *, whole: bool) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    steps = (power * one for one in ROUND)
    step = next(one for one in steps if one >= least * (1 - 1e-9))
    return max(1.0, float(math.ceil(step))) if whole else step
