"""Rows of a report, read by the keys of their columns and written as they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from progress.papers import Row as PaperRow
from progress.queries.tables.spool import Spool
from progress.queries.tables.table import Row, Spoken, Table

Write = Callable[["Told"], PaperRow]


@dataclass(frozen=True, slots=True)
class Told:
    """A row with the places of its columns."""

    row: Row
    places: dict[str, int]

    def __getitem__(self, key: str) -> Any:
        return self.row[self.places[key]]

    def code(self, key: str) -> Any:
        """Return what a cell says to programs."""
        cell = self[key]
        return cell.value if isinstance(cell, Spoken) else cell

    def share(self, key: str) -> float | None:
        """Return a cell as a plain number; none where it is empty."""
        cell: Decimal | float | None = self[key]
        return None if cell is None else float(cell)


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a report, looked at as often as wanted, and then written."""

    table: Table
    rows: Spool

    def __iter__(self) -> Iterator[Told]:
        return self._read(self.rows)

    def write(self) -> Iterator[Told]:
        """Go through the rows to write them: the table notes how far that is."""
        return self._read(self.table.rows)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.rows.count

    @property
    def headings(self) -> dict[str, str]:
        """The headings of the columns by their keys."""
        return {column.key: column.heading for column in self.table.columns}

    def say_day(self, at: date | datetime | None) -> str:
        """Say a day, in figures, as it is where who asked lives."""
        return self._say(at, "SHORT_DATE_FORMAT")

    def say_time(self, at: datetime | None) -> str:
        """Say a day with its time."""
        return self._say(at, "SHORT_DATETIME_FORMAT")

    def _read(self, rows: Iterable[Row]) -> Iterator[Told]:
        places = {column.key: place for place, column in enumerate(self.table.columns)}
        return (Told(row, places) for row in rows)

    def _say(self, at: date | datetime | None, form: str) -> str:
        local = at.astimezone(self.table.zone) if isinstance(at, datetime) else at
        return date_format(local, form) if local else ""


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a report as a list of a paper has them."""

    reading: Reading
    write: Write

    def __len__(self) -> int:
        return self.reading.count

    def __iter__(self) -> Iterator[PaperRow]:
        return map(self.write, self.reading.write())
