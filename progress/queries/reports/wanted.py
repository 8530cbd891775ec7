"""What of a report's subject is told: its filters, read from the row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from progress.models import Report
from progress.queries.selecting import Wanted
from progress.queries.verdicts import Status

FIRST, ALL = "first", "all"
"""Over which attempts figures are."""


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters of a report, each None or empty where it is not asked for."""

    course: str | None
    learners: Wanted
    attempts: str
    flag: str | None
    order: str | None
    answers: bool


def read_filters(report: Report) -> Filters:
    """Read the filters of a report."""
    said: dict[str, Any] = report.filters
    status = said.get("status")
    since = said.get("updated_since")
    return Filters(
        course=said.get("course"),
        learners=Wanted(
            said.get("search", ""),
            Status(status) if status else None,
            _read_time(since) if since else None,
        ),
        attempts=said.get("attempts", FIRST),
        flag=said.get("flag"),
        order=said.get("order"),
        answers=said.get("answers", False),
    )


def describe_filters(report: Report) -> Iterator[tuple[str, str]]:
    """Say in words what is told of a report's subject, each by its heading."""
    headings = {
        "course": _("Course"),
        "status": _("Status"),
        "search": _("Search"),
        "updated_since": _("Changed since"),
        "attempts": _("Attempts"),
        "flag": _("To look at"),
        "order": _("Order"),
        "answers": _("With answers"),
    }
    for name, heading in headings.items():
        if name in report.filters:
            yield heading, _say(report.filters[name])


def _say(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _read_time(said: str) -> datetime:
    found = parse_datetime(said)
    if found is None:
        raise ValueError(f"no time: {said}")
    return found
