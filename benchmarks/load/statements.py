"""Counts the statements that PostgreSQL runs, by its own extension pg_stat_statements."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

CONTROL = "^(begin|commit|rollback|savepoint|release|start transaction)"
CHECKS = r"^SELECT (1|\$\d+) FROM ONLY .* FOR KEY SHARE"  # the database's own, of foreign keys
COUNT = """
    SELECT coalesce(sum(calls), 0), coalesce(sum(calls) FILTER (WHERE query ~* %s), 0)
    FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
    WHERE datname = current_database() AND query NOT LIKE '%%pg_stat_statements%%' AND query !~ %s
"""


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements that were sent, and those among them that only begin and end transactions."""

    all: int
    control: int

    def __sub__(self, other: Statements) -> Statements:
        return Statements(self.all - other.all, self.control - other.control)


def prepare_counting() -> None:
    """Load the extension's views into the database."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")


def count_statements() -> Statements:
    """Count what was run in this database so far, this count itself apart."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [CONTROL, CHECKS])
        return Statements(*map(int, cursor.fetchone() or (0, 0)))
