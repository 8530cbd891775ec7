"""Rows set down in a file, to be read again as often as wanted, a row in memory at a time.

So a table is read from the database once and in one go, whatever is made of it; its length and its
hash are known before the first line of the report is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from progress.queries.tables.table import Cell, Column, Row, Spoken

DATETIME, DATE, DECIMAL, SPOKEN = "t", "d", "n", "s"
"""What stands before the value of a cell that JSON has no type for."""
REVIVE: Mapping[str, Callable[[str], Cell]] = {
    DATETIME: datetime.fromisoformat,
    DATE: date.fromisoformat,
    DECIMAL: Decimal,
}

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Spool:
    """Rows in a file, in their order."""

    path: Path
    count: int
    sha256: str
    """Of the rows as JSON lines, each ended by a line feed, as `write_object` writes them."""

    def __iter__(self) -> Iterator[Row]:
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                yield [_unpack(cell) for cell in json.loads(line)]


def spool(path: Path, columns: Sequence[Column], rows: Iterable[Row]) -> Spool:
    """Set rows down in a new file."""
    digest, count = sha256(), 0
    keys = [column.key for column in columns]
    with path.open("x", encoding="utf-8") as file:
        for count, row in enumerate(rows, 1):  # noqa: B007  # wanted after the last
            file.write(_encode([_pack(cell) for cell in row]) + "\n")
            digest.update(f"{write_object(keys, row)}\n".encode())
    return Spool(path, count, digest.hexdigest())


def write_object(keys: Sequence[str], row: Row) -> str:
    """Write a row as programs read it: times in UTC, no word in anybody's language."""
    return _encode(dict(zip(keys, map(_tell, row), strict=True)))


def _tell(cell: Cell) -> Any:
    match cell:
        case Spoken():
            return cell.value
        case datetime():
            return cell.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()
        case Decimal():
            return float(cell)
    return cell


def _pack(cell: Cell) -> Any:
    match cell:
        case Spoken():
            return [SPOKEN, str(cell), cell.value]
        case datetime():
            return [DATETIME, cell.astimezone(UTC).isoformat()]
        case date():
            return [DATE, cell.isoformat()]
        case Decimal():
            return [DECIMAL, str(cell)]
    return cell


def _unpack(cell: Any) -> Cell:
    match cell:
        case [_, text, value]:
            return Spoken(text, value)
        case [kind, text]:
            return REVIVE[kind](text)
    plain: Cell = cell
    return plain
