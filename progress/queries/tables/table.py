"""A table as a file has it: headings, and rows that are read while they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any, Self

from django.utils import timezone
from django.utils.text import slugify

Cell = str | bool | int | float | Decimal | date | datetime | None
Row = Sequence[Cell]
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""What a text begins with that a spreadsheet takes for a formula, the last four in wide letters."""


class Spoken(str):
    """A cell in the words of a language; ``value`` says the same to programs, in any."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, text: str, value: Any) -> Self:
        """Make it of both."""
        made = super().__new__(cls, text)
        made.value = value
        return made


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and whether what stands below it is a share of 1 (shown as per cent)."""

    heading: str
    is_share: bool = False
    key: str = ""
    """Names the column to programs, the same in any language."""


def name_columns(**headings: str) -> tuple[Column, ...]:
    """Make columns of their keys and headings."""
    return tuple(Column(heading, key=key) for key, heading in headings.items())


@dataclass(frozen=True, slots=True)
class Table:
    """What becomes a file; times are told in ``zone``."""

    title: str
    """Names the file and its sheet: "Progress Spring"."""
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    zone: tzinfo
    number: int = 0
    """Names the file where the title has no letter that a file's name may have."""

    def name_file(self, ending: str) -> str:
        """Name the file by what it is and by the day: progress-spring-2026-03-01.csv."""
        title = slugify(self.title)[:80] or f"table-{self.number}"
        return f"{title}-{timezone.localdate(timezone=self.zone).isoformat()}.{ending}"
