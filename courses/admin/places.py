"""Links to a place in the decoded text of a source version, and the place that a link asks for."""

from __future__ import annotations

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from courses.sources import Span

MOST_DIGITS = 9
"""Of an offset in an address; no text is as long."""


def link_to_place(version: int, start: int, end: int) -> str:
    """Address the page of a version (by id) with the span marked."""
    url = reverse("admin:courses_sourceversion_change", args=[version])
    return f"{url}?start={start}&end={end}#place"


def find_asked_place(request: HttpRequest) -> Span | None:
    """Find the span that the address asks for; None where it asks for none that can be."""
    start, end = (find_number(request, name) for name in ("start", "end"))
    if start is None or end is None or start >= end:
        return None
    return Span(start, end)


def find_number(request: HttpRequest, name: str) -> int | None:
    """Find a number in the address; None where there is none, or one beyond all reason."""
    return read_number(request.GET, name)


def read_number(told: QueryDict, name: str) -> int | None:
    """Read a number from an address or a form in the same way."""
    word = told.get(name, "")
    return int(word) if word.isdecimal() and len(word) <= MOST_DIGITS else None
