"""How a report becomes a file of each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from progress.errors import TooManyRows
from progress.models import Report, ReportFormat
from progress.papers import write_paper
from progress.queries.papers.describing import describe_paper
from progress.queries.papers.parts import Describe
from progress.queries.papers.reading import Reading
from progress.queries.reports.about import About, beside, table_of
from progress.queries.tables.commas import write_csv
from progress.queries.tables.lines import write_lines
from progress.queries.tables.sheets import MOST_ROWS, fill_workbook
from progress.queries.tables.spool import Spool, write_object
from progress.queries.tables.table import Table


@dataclass(frozen=True, slots=True)
class Content:
    """A report that was read and is to be written."""

    report: Report
    table: Table
    """Its rows tell how far they are written."""
    rows: Spool
    """The same rows, to be looked at before that."""
    about: About
    print: Describe
    """Makes of the rows what is printed besides them."""
    scratch: Path
    """A folder that is removed once the report is written."""


Writer = Callable[[Content, IO[bytes]], None]


def write_commas(content: Content, file: IO[bytes]) -> None:
    """Write CSV: nothing but rows, each with what the report says of itself in columns behind."""
    file.writelines(write_csv(beside(content.about, content.table)))


def write_workbook(content: Content, file: IO[bytes]) -> None:
    """Write a workbook with a sheet for the rows and one about the report. Raises TooManyRows."""
    if content.rows.count > MOST_ROWS:
        raise TooManyRows
    sheets = [content.table, table_of(content.about, content.table)]
    fill_workbook(file, sheets, content.scratch)


def write_objects(content: Content, file: IO[bytes]) -> None:
    """Write JSON lines: one about the report, then the rows, whose hash the first one names."""
    keys = [column.key for column in content.about.columns]
    about = write_object(keys, content.about.cells)
    file.write(f'{{"report":{about}}}\n'.encode())
    file.writelines(write_lines(content.table))


def write_pages(content: Content, file: IO[bytes]) -> None:
    """Write PDF: what people read first, plots, and the rows as a list."""
    reading = Reading(content.table, content.rows)
    parts = content.print(reading)
    write_paper(describe_paper(content.report, parts, reading, content.about), file)


WRITERS: Mapping[ReportFormat, Writer] = {
    ReportFormat.CSV: write_commas,
    ReportFormat.XLSX: write_workbook,
    ReportFormat.PDF: write_pages,
    ReportFormat.JSONL: write_objects,
}
"""A format that has no writer is refused when it is asked for."""
