"""Links to a place in the decoded text of a source version."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text in three parts, of which the middle one is marked."""

    before: str
    marked: str
    after: str


def link_to_place(version: int, start: int, end: int) -> str:
    """Address the page of a version (by id) with the span marked."""
    url = reverse("admin:courses_sourceversion_change", args=[version])
    return f"{url}?start={start}&end={end}#place"


def mark_asked_place(request: HttpRequest, text: str) -> MarkedText:
    """Mark the span that the address asks for; one that is none marks nothing."""
    asked = [request.GET.get(name, "") for name in ("start", "end")]
    if not all(word.isdecimal() and len(word) < len(str(10**9)) for word in asked):
        return MarkedText(text, "", "")
    start, end = (int(word) for word in asked)
    return MarkedText(text[:start], text[start:end], text[max(start, end) :])
