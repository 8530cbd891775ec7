"""Reads sums in one statement, so in one snapshot: folded plus pending is exact at any moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from django.db import connection
from psycopg import sql

from progress.queries.sums.parts import EVER, PARTS, PENDING, Part, columns, deltas
from progress.queries.sums.records import QuizReading, Sums
from progress.statistics import ItemSums, QuizSums
from quizzes.models import Quiz

MOST_VALUES = max(len(part.values) for part in PARTS)
KEYS = ("is_first", "question_version_id", "option")

STATEMENT = sql.SQL(
    """
    WITH {deltas}
    SELECT moment.*, found.*
    FROM (SELECT statement_timestamp()) AS moment LEFT JOIN ({parts}) AS found ON TRUE
    """
)
PART = sql.SQL("SELECT {number}, {shown} FROM ({source}) AS both_kinds GROUP BY {keys}")
FOLDED = sql.SQL("SELECT {columns} FROM {table} WHERE quiz_id = %(quiz)s UNION ALL ")
ADDED = sql.SQL("SELECT {columns} FROM {part}")


class Found(NamedTuple):
    """A row that was read; all but the moment is none where there are no sums."""

    as_of: datetime
    part: int | None
    is_first: bool
    version: int
    option: int
    values: tuple[Decimal, ...]


def read_sums(quiz: Quiz) -> QuizReading:
    """Read what is folded and what is pending."""
    return _read(quiz, FOLDED_AND_PENDING)


def read_deltas(quiz: Quiz) -> QuizReading:
    """Add up all deltas that there ever were, whatever was folded."""
    return _read(quiz, ALL_DELTAS)


def _read(quiz: Quiz, statement: str) -> QuizReading:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"quiz": quiz.pk})
        rows = [Found._make((*row[:5], tuple(row[5:]))) for row in cursor.fetchall()]
    found = [row for row in rows if row.part is not None]
    first, later = (_sort(row for row in found if row.is_first is which) for which in (True, False))
    return QuizReading(rows[0].as_of, first, later)


def _write(which: sql.SQL, *, with_folded: bool) -> str:
    """Write the statement, which is the same for all quizzes."""
    parts = sql.SQL(" UNION ALL ").join(
        _select(number, part, with_folded=with_folded) for number, part in enumerate(PARTS)
    )
    return STATEMENT.format(deltas=deltas(which), parts=parts).as_string()


def _select(number: int, part: Part, *, with_folded: bool) -> sql.Composed:
    """Write a part's sums as rows of the same width as all others'."""
    wanted = columns((*part.keys, *part.values))
    added = ADDED.format(columns=wanted, part=sql.Identifier(part.source))
    folded = FOLDED.format(columns=wanted, table=part.table) if with_folded else sql.Composed([])
    keys = [sql.Identifier(key) if key in part.keys else sql.SQL("NULL::bigint") for key in KEYS]
    sums = [sql.SQL("SUM({})").format(sql.Identifier(value)) for value in part.values]
    rest = [sql.SQL("NULL::numeric")] * (MOST_VALUES - len(sums))
    return PART.format(
        number=sql.Literal(number),
        shown=sql.SQL(", ").join([*keys, *sums, *rest]),
        source=folded + added,
        keys=columns(part.keys),
    )


def _sort(rows: Iterable[Found]) -> Sums:
    """Sort rows into records; what was taken back altogether is no more."""
    quiz, items, options = QuizSums(), {}, {}
    for row in rows:
        n, *sums = row.values
        if not n:
            continue
        exact = [Fraction(value) for value in sums if value is not None]
        if row.part == 0:
            quiz = QuizSums(int(n), *exact)
        elif row.part == 1:
            items[row.version] = ItemSums(int(n), *exact)
        else:
            options[row.version, row.option] = int(n)
    return Sums(quiz, items, options)


FOLDED_AND_PENDING = _write(PENDING, with_folded=True)
ALL_DELTAS = _write(EVER, with_folded=False)
