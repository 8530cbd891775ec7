"""A table as a file has it: headings, and rows that are read while they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal

from django.utils import timezone
from django.utils.text import slugify

Cell = str | bool | int | float | Decimal | date | datetime | None
Row = Sequence[Cell]
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""What a text begins with that a spreadsheet takes for a formula, the last four in wide letters."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and whether what stands below it is a share of 1 (shown as per cent)."""

    heading: str
    is_share: bool = False


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
