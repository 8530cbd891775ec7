"""How a report becomes a file of each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from progress.errors import TooManyRows
from progress.models import Report, ReportFormat
from progress.queries.reports.about import About, beside, table_of
from progress.queries.tables.commas import write_csv
from progress.queries.tables.lines import write_lines
from progress.queries.tables.sheets import MOST_ROWS, fill_workbook
from progress.queries.tables.spool import write_object
from progress.queries.tables.table import Table


@dataclass(frozen=True, slots=True)
class Content:
    """A report that was read and is to be written."""

    report: Report
    table: Table
    """Its rows can be gone through more than once."""
    count: int
    """How many they are."""
    about: About
    scratch: Path
    """A folder that is removed once the report is written."""


Writer = Callable[[Content, IO[bytes]], None]


def write_commas(content: Content, file: IO[bytes]) -> None:
    """Write CSV: nothing but rows, each with what the report says of itself in columns behind."""
    file.writelines(write_csv(beside(content.about, content.table)))


def write_workbook(content: Content, file: IO[bytes]) -> None:
    """Write a workbook with a sheet for the rows and one about the report. Raises TooManyRows."""
    if content.count > MOST_ROWS:
        raise TooManyRows
    sheets = [content.table, table_of(content.about, content.table)]
    fill_workbook(file, sheets, content.scratch)


def write_objects(content: Content, file: IO[bytes]) -> None:
    """Write JSON lines: one about the report, then the rows, whose hash the first one names."""
    keys = [column.key for column in content.about.columns]
    about = write_object(keys, content.about.cells)
    file.write(f'{{"report":{about}}}\n'.encode())
    file.writelines(write_lines(content.table))


WRITERS: Mapping[ReportFormat, Writer] = {
    ReportFormat.CSV: write_commas,
    ReportFormat.XLSX: write_workbook,
    ReportFormat.JSONL: write_objects,
}
"""A format that has no writer is refused when it is asked for."""
