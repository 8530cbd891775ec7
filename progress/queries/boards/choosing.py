"""Which learners of a cohort a page shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from progress.models import Cohort
from progress.queries.boards.standings import Standing
from progress.queries.selecting import place_members, search_members
from progress.queries.verdicts import Reason, Status


class Order(StrEnum):
    """What learners are put in order by; a sign before it turns the order round."""

    NAME = "name"
    PROGRESS = "progress"
    ACTIVITY = "activity"
    SCORE = "score"


VALUES: dict[Order, Callable[[Standing], Any]] = {
    Order.PROGRESS: lambda row: row.share_done,
    Order.ACTIVITY: lambda row: row.last_activity,
    Order.SCORE: lambda row: row.score,
}
"""Of the others; names are in order already."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a page of learners is asked for; nothing of it: all of them, by name."""

    search: str = ""
    status: Status | None = None
    reason: Reason | None = None
    order: Order = Order.NAME
    is_backwards: bool = False
    page: int = 1

    @property
    def is_filtered(self) -> bool:
        """Whether not everybody is asked for."""
        return bool(self.search or self.status or self.reason)

    @property
    def takes_names(self) -> bool:
        """Whether names and addresses are enough to choose by and to put in order."""
        return not (self.status or self.reason) and self.order is Order.NAME


def choose_members(
    cohort: Cohort, choice: Choice, standings: Iterable[Standing] | None
) -> list[int]:
    """List the members (ids) who are asked for in their order, in one query.

    Without standings nobody is chosen or put in order by them: the choice `takes_names` alone.
    Who has nothing to be put in order by stands last, whichever way the order goes; who is alike
    in it stands in the order of names.
    """
    members = search_members(place_members(cohort).select_related(None), choice.search)
    named = list(members.values_list("pk", flat=True))
    if standings is not None:
        by_member = {row.member: row for row in standings if _fits(row, choice)}
        rows = [by_member[pk] for pk in named if pk in by_member]
        named = [row.member for row in _sort(rows, choice)]
    is_turned = choice.order is Order.NAME and choice.is_backwards
    return named[::-1] if is_turned else named


def _fits(row: Standing, choice: Choice) -> bool:
    if choice.status and row.verdict.status != choice.status:
        return False
    return choice.reason is None or choice.reason in row.verdict.reasons


def _sort(rows: Sequence[Standing], choice: Choice) -> list[Standing]:
    value = VALUES.get(choice.order)
    if value is None:
        return list(rows)
    known = [row for row in rows if value(row) is not None]
    unknown = [row for row in rows if value(row) is None]
    return [*sorted(known, key=value, reverse=choice.is_backwards), *unknown]
