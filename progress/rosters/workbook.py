"""Tables in XLSX workbooks."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from courses.sources.limits import Limits
from courses.sources.readers.office.archives import naming_damage, unpack
from progress.rosters.columns import WIDEST
from progress.rosters.records import Row

LIMITS = Limits(max_parts=1_000, max_unpacked=30_000_000)
LOOKS = re.compile(r"styles\.xml$", re.IGNORECASE)
"""How cells look: it matters to nobody here, and the library takes long over many styles."""
LAST_ROW = 1_048_576
"""Rows that a sheet can have."""


def read_sheet(name: str, data: bytes, most_rows: int) -> list[Row]:
    """Read the rows of the first sheet that shows; formulas count by what they last came to.

    The archive is checked before the library opens it, and of it the checked XML alone. Of the
    rows that hold something one more is read than ``most_rows``. Raises a ``SourceError``.
    """
    package = unpack(name, data, LIMITS)
    plain = {part: xml for part, xml in package.parts.items() if not LOOKS.search(part)}
    with naming_damage(name), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which nobody asks for here
        return list(islice(_go_through(replace(package, parts=plain).pack()), most_rows + 1))


def _go_through(archive: Any) -> Iterator[Row]:
    """Go through the rows that hold something."""
    book = load_workbook(archive, read_only=True, data_only=True, keep_links=False)
    sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
    if sheet is None:
        raise ValueError("no sheet shows")
    sheet.reset_dimensions()  # what a file says of its own size need not be so
    rows = sheet.iter_rows(min_row=1, max_col=WIDEST, values_only=True)
    for number, values in enumerate(rows, 1):
        if number > LAST_ROW:
            raise ValueError("a row beyond the last")
        if values.count(None) < len(values):  # there may be a million rows without anything
            yield Row(number, tuple(map(_write, values)))


def _write(value: object) -> str:
    """Write a cell as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
