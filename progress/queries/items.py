"""Chooses and orders the questions of a quiz by their figures."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from progress.queries.statistics import ItemStatistics

ANY = "any"
"""Whichever flag."""
FIGURES = {"facility": attrgetter("facility"), "discrimination": attrgetter("discrimination")}
ORDERS = [f"{sign}{name}" for name in FIGURES for sign in ("", "-")]


def choose_items(
    items: Sequence[ItemStatistics], flag: str | None = None, order: str | None = None
) -> list[ItemStatistics]:
    """List questions, those with a flag alone, in one of the orders.

    Questions without the figure that orders them stand last.
    """
    chosen = [item for item in items if flag is None or _has(item, flag)]
    if order is None:
        return chosen
    read, sign = FIGURES[order.removeprefix("-")], -1 if order.startswith("-") else 1
    valued = [item for item in chosen if read(item).value is not None]
    rest = [item for item in chosen if read(item).value is None]
    return [*sorted(valued, key=lambda item: sign * read(item).value), *rest]


def _has(item: ItemStatistics, flag: str) -> bool:
    return any(flag in {ANY, one.code.value} for one in item.flags)
