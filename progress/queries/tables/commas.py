"""Writes a table as CSV, piece by piece, so that memory does not grow with its rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from decimal import Decimal
from itertools import islice

from django.utils.translation import gettext as _

from progress.queries.tables.table import FORMULA, Cell, Table

MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""
AT_ONCE = 200
"""Rows that are sent together."""


class _Line:
    """Stands for a file: gives each line back to who wrote it."""

    def write(self, line: str) -> str:
        return line


def write_csv(table: Table) -> Iterator[bytes]:
    """Write a table as UTF-8 with its mark, lines ended by CR and LF, times as in ISO 8601.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay.
    """
    said = {True: _("yes"), False: _("no")}  # now: whoever asked is gone when the rows are read
    writer = csv.writer(_Line())
    yield (MARK + writer.writerow([_guard(one.heading) for one in table.columns])).encode()
    rows = iter(table.rows)
    while batch := list(islice(rows, AT_ONCE)):
        lines = ([_say(cell, table.zone, said) for cell in row] for row in batch)
        yield "".join(map(writer.writerow, lines)).encode()


def _say(cell: Cell, zone: tzinfo, said: dict[bool, str]) -> str | int | float:
    match cell:
        case None | str():
            return _guard(cell or "")
        case bool():
            return said[cell]
        case Decimal():
            return f"{cell:f}"
        case datetime():
            return cell.astimezone(zone).isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
    return cell


def _guard(text: str) -> str:
    return f"'{text}" if FORMULA.match(text) else text
