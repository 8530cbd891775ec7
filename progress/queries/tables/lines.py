"""Writes a table as JSON lines: an object a row, by the keys of the columns."""

from __future__ import annotations

from collections.abc import Iterator

from progress.queries.tables.spool import write_object
from progress.queries.tables.table import Table


def write_lines(table: Table) -> Iterator[bytes]:
    """Write a table as UTF-8, a row a line that ends with a line feed; times in UTC."""
    keys = [column.key for column in table.columns]
    for row in table.rows:
        yield f"{write_object(keys, row)}\n".encode()
