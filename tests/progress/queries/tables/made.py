"""A table with a cell of every kind, and some that spreadsheets would run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from progress.queries.tables.table import Column, Row, Table

PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 3, 1, 8, 30, 15, tzinfo=UTC)
ROW: Row = ("Léna, Ada", -3, 0.5, Decimal("0.12345678"), AT, date(2026, 3, 2), True, None)
HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    '=HYPERLINK("http://x.test","y")',
)


def make_table(*rows: Row, title: str = "Progress", columns: int = 8) -> Table:
    return make_lazy_table(rows, title=title, columns=columns)


def make_lazy_table(rows: Iterable[Row], title: str = "Progress", columns: int = 8) -> Table:
    headings = tuple(Column(f"Column {n}", is_share=n == 2) for n in range(columns))
    return Table(title, headings, rows, PARIS, 7)
