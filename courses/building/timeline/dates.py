"""Dates in running text, French or English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courses.sources.dates import MONTHS, read_date

_NAMES = "|".join(MONTHS)
_YEAR = r"(?:1[5-9]|20)\d\d"
DATE = (
    rf"(?:(?:\d{{1,2}}|1er)\s(?:{_NAMES})\s{_YEAR}|(?:{_NAMES})\s\d{{1,2}},\s{_YEAR}"
    rf"|(?:{_NAMES})\s{_YEAR}|{_YEAR})"
)
"""A day, a month or a year."""

_DATED = re.compile(rf"(?<![\w/.,-])(?P<date>{DATE})(?![\w/-]|[.,]\d|\s?[€$%])", re.IGNORECASE)
_AMERICAN = re.compile(r"([^\W\d_]+)\s(\d{1,2}),\s(\d{4})")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands in a text."""

    start: int
    end: int
    written: str
    iso: str


def find_dates(text: str) -> Iterator[Dated]:
    """Find all dates of a text; a number of a document or a sum of money is none."""
    for match in _DATED.finditer(text):
        iso = to_iso(match["date"])
        if iso:
            yield Dated(match.start(), match.end(), match["date"], iso)


def to_iso(written: str) -> str:
    """Write a date as ISO 8601, as precise as it is; nothing where there is no such day."""
    return read_date(_AMERICAN.sub(r"\2 \1 \3", written))
