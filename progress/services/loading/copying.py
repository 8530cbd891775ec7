"""Writes rows by COPY, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models
from psycopg import sql
from psycopg.types.json import Jsonb


def copy_rows(
    model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Copy rows, given as the values of the named columns; what is not named has defaults."""
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)


def reserve_ids(model: type[models.Model], count: int) -> list[int]:
    """Take ids from a table's sequence, so that nobody else gets them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, count],
        )
        return [row[0] for row in cursor.fetchall()]


def analyze(*models_: type[models.Model]) -> None:
    """Have the database count tables anew.

    Until it has, it plans for what they held before a load: for empty ones, by reading them whole
    for each row.
    """
    with connection.cursor() as cursor:
        for model in models_:
            cursor.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(model._meta.db_table)))


def to_json(value: Any) -> Jsonb | None:
    """Have a value written as JSON; none stays NULL."""
    return None if value is None else Jsonb(value)
