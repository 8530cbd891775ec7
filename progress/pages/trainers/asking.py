"""Reads what a trainer's page is asked for; what makes no sense is taken for not asked."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from django.http import QueryDict

from progress.queries.boards.choosing import Choice, Order
from progress.queries.verdicts import Reason, Status

LONGEST = 150
"""Characters of a search, as the API takes them."""
DIGITS = 6
"""Of the number of a page."""
One = TypeVar("One", Status, Reason, Order)


class Cells(StrEnum):
    """What the cells of a heat map show."""

    DONE = "done"
    MARKS = "marks"


def read_choice(asked: QueryDict) -> Choice:
    """Read which learners are asked for, in which order, on which page."""
    order = asked.get("order", "")
    return Choice(
        search=read_search(asked),
        status=_find(Status, asked.get("status", "")),
        reason=_find(Reason, asked.get("reason", "")),
        order=_find(Order, order.removeprefix("-")) or Order.NAME,
        is_backwards=order.startswith("-"),
        page=read_page(asked),
    )


def read_search(asked: QueryDict) -> str:
    """Read what is searched for; a zero byte is nothing that a database can look for."""
    return _read_text(asked, "search")


def read_course(asked: QueryDict) -> str:
    """Read the slug of the course that is looked at alone."""
    return _read_text(asked, "course")


def read_page(asked: QueryDict) -> int:
    """Read the number of a page."""
    said = asked.get("page", "")
    return int(said) if said.isdecimal() and len(said) <= DIGITS else 1


def _read_text(asked: QueryDict, name: str) -> str:
    return asked.get(name, "").replace("\0", "").strip()[:LONGEST]


def _find(kind: type[One], said: str) -> One | None:
    return next((one for one in kind if one.value == said), None)
