"""Numbers near a number, in its form and unit."""

from __future__ import annotations

import math
import random

from quizzes.generation.french.numbers import is_spelt, value_of, write_like

_SMALL = 20
_ROUND = (1000, 500, 100, 50, 10, 5)
STATES = 195
"""No body has more member states than there are states."""
_PARTS = 12
"""A step is about so small a part of a number."""


def near_numbers(number: str, rng: random.Random, wanted: int, most: float = math.inf) -> list[str]:
    """Choose numbers about a number; how many are smaller is drawn, none is above ``most``.

    Steps keep the roundness of the number: about 60 lie 50 and 70, about 13 lie 11 and 15. Of
    what has a bound, some are smaller: a number that grows towards the bound looks wrong.
    """
    value = value_of(number)
    step = _step(value, number)
    if value < most < value + step:
        step = max(1, most - value)
    above = int((most - value) // step) if most < math.inf else wanted
    below = max(rng.randrange(wanted + 1), wanted - above, 1 if most < math.inf else 0)
    least = 2 if is_spelt(number) or value < _SMALL else step
    lower = [value - step * i for i in range(1, below + 1) if value - step * i >= least]
    upper = [value + step * i for i in range(1, wanted - len(lower) + 1)]
    written = [write_like(v, number) for v in (*lower, *upper)]
    return [text for text in written if text is not None]


def _step(value: float, number: str) -> float:
    if value < _SMALL:
        return 1 if value < 10 or is_spelt(number) else 2  # noqa: PLR2004 - two digits
    if value != int(value):
        return round(value / 10, 1) or 0.1
    unit = next((r for r in _ROUND if value % r == 0 and value >= 2 * r), 1)
    return max(unit, round(value / _PARTS / unit) * unit)
