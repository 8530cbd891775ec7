"""Dates as documents write them, as ISO 8601."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = {
    name: number
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "january february march april may june july august september october november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), start=1)
}
ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[t ].*)?")
NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
WRITTEN = re.compile(r"(?:(\d{1,2})(?:er)?\s+)?(?:de\s+)?([^\W\d_]+)\s+(?:de\s+)?(\d{4})")


def read_date(value: str) -> str:
    """Read a day, a month or a year; what is none of them is no date."""
    value = " ".join(value.split()).casefold()
    if found := ISO.fullmatch(value):
        return _write(*found.groups())
    if found := NUMERIC.fullmatch(value):
        day, month, year = found.groups()
        return _write(year, month, day)
    found = WRITTEN.fullmatch(value)
    if found and found.group(2) in MONTHS:
        return _write(found.group(3), str(MONTHS[found.group(2)]), found.group(1))
    return ""


def _write(year: str, month: str | None, day: str | None) -> str:
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
