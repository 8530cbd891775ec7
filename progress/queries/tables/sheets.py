"""Writes a table as XLSX, row by row to a file, so that memory does not grow with its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from django.utils.translation import gettext as _

from progress.queries.tables.table import Cell, Table

TIME = "yyyy-mm-dd hh:mm"
FORMATS = {
    "heading": {"bold": True, "text_wrap": True, "valign": "top"},
    "share": {"num_format": "0.0%"},
    "day": {"num_format": "yyyy-mm-dd"},
    "time": {"num_format": TIME},
}
LONGEST = 32_767
"""Characters that a cell may have; the rest is cut."""
NARROWEST, WIDEST = 12, 40
"""Characters that a column shows: as many as the first rows have, within these."""
A_PAGE = 180
"""Characters that can still be read on one page; wider tables go on on more."""
MEASURED = 200
"""Rows that a column's width is measured by."""
SHEET = 31
"""Characters that the name of a sheet may have."""
MOST_ROWS = 1_048_575
"""So many stand below the headings of a sheet."""
NEVER = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""What a text might be taken for by the library."""

_Put = Callable[[int, int, Any], Any]


def write_xlsx(table: Table) -> IO[bytes]:
    """Write a table to a temporary file and return it, to be read from its beginning.

    Cells have types: a text is never a formula, a time is a date in the table's zone. The headings
    stay in sight, and rows can be filtered by them; on paper all columns share a page if they can.
    """
    file = TemporaryFile()  # noqa: SIM115  # whoever sends it closes it
    fill_workbook(file, [table])
    file.seek(0)
    return file


def fill_workbook(file: IO[bytes], tables: Sequence[Table], scratch: Path | None = None) -> None:
    """Write tables to an open file, a sheet each; their titles differ.

    What the library sets down meanwhile goes to ``scratch``, else where temporary files are.
    """
    options = {**NEVER, "constant_memory": True, "default_date_format": TIME}
    with xlsxwriter.Workbook(file, {**options, "tmpdir": scratch and str(scratch)}) as book:
        formats = {name: book.add_format(said) for name, said in FORMATS.items()}
        for table in tables:
            _fill(book, table, formats)


def _fill(book: xlsxwriter.Workbook, table: Table, formats: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet(_name_sheet(table.title))
    last = len(table.columns) - 1
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    widths = [NARROWEST] * len(table.columns)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.heading[:LONGEST], formats["heading"])
    puts = [_choose_put(sheet, formats, is_share=one.is_share) for one in table.columns]
    said = {True: _("yes"), False: _("no")}
    count = 0
    for count, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row):
            puts[place](count, place, _localise(cell, table, said))
        if count <= MEASURED:
            widths = list(map(max, widths, map(_measure, row)))
    widths = [min(width, WIDEST) for width in widths]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width + 1)
    if sum(widths) <= A_PAGE:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.repeat_columns(0)
    sheet.autofilter(0, 0, count, last)


def _measure(cell: Cell) -> int:
    """Count the characters of a text or a time; a number fits any column."""
    if isinstance(cell, datetime):
        return len(TIME)
    return len(cell) if isinstance(cell, str) else 0


def _choose_put(sheet: Any, formats: Mapping[str, Any], *, is_share: bool) -> _Put:
    """Choose how the cells of a column are put down."""
    share = formats["share"] if is_share else None

    def put(row: int, place: int, cell: Cell) -> None:
        match cell:
            case str():
                sheet.write_string(row, place, cell[:LONGEST])
            case int() | float() | Decimal():
                sheet.write_number(row, place, cell, share)
            case datetime():
                sheet.write_datetime(row, place, cell, formats["time"])
            case date():
                sheet.write_datetime(row, place, cell, formats["day"])

    return put


def _localise(cell: Cell, table: Table, said: dict[bool, str]) -> Cell:
    if isinstance(cell, bool):
        return said[cell]
    if isinstance(cell, datetime):  # a sheet knows no zones
        return cell.astimezone(table.zone).replace(tzinfo=None)
    return cell


def _name_sheet(title: str) -> str:
    """Name the sheet, without what the format forbids in the name."""
    kept = "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)
    return " ".join(kept.split())[:SHEET].strip() or "1"
