"""Works the statistics of a quiz out once, and again only when something was scored or counted.

To work them out takes exact fractions, and far longer than to ask whether anything changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db import connection

from progress.queries.statistics import QuizStatistics, read_statistics
from quizzes.models import Quiz

MOST_KEPT = 64
"""Quizzes whose statistics a process keeps, first attempts and all apart: a hundred questions take
about half a megabyte."""

STATEMENT = """
    SELECT statement_timestamp(), pending.n, COALESCE(pending.newest, 0),
        COALESCE(sorted.asked, 0), sorted.as_of, COALESCE(sorted.formula_version, '')
    FROM (
        SELECT COUNT(*) AS n, MAX(id) AS newest FROM progress_attemptdelta
        WHERE quiz_id = %(quiz)s AND NOT is_folded
    ) AS pending
    LEFT JOIN progress_sortedfigures AS sorted
        ON sorted.quiz_id = %(quiz)s AND sorted.first_only = %(first_only)s
"""


@dataclass(frozen=True, slots=True)
class State:
    """What the statistics of a quiz rest on: while it is the same, so are they.

    A scored or corrected attempt adds deltas that wait; folding them, and taking them back, counts
    up how often sorted figures were asked for; sorting sets when it was done.
    """

    waiting: int
    newest: int
    asked: int
    sorted_as_of: datetime | None
    formula_version: str


@dataclass(frozen=True, slots=True)
class Current:
    """The statistics of a quiz as they are at a moment."""

    as_of: datetime
    state: State
    statistics: QuizStatistics


@dataclass(slots=True)
class _Shelf:
    """Where a process keeps the statistics of a quiz, one state of them at a time."""

    kept: tuple[State, QuizStatistics] | None = None


@lru_cache(maxsize=MOST_KEPT)
def _find_shelf(quiz: int, first_only: bool) -> _Shelf:  # noqa: FBT001  # kept by position
    """Find the shelf of a quiz; those that nobody asked about for long are gone."""
    return _Shelf()


def read_current(quiz: Quiz, *, first_only: bool) -> Current:
    """Read the statistics of a quiz; all that is scored by the time that is named is in them.

    What is scored since the state was read may be in them, too: it is another state then, and no
    state comes again, as each change makes a number larger that never gets smaller.
    """
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"quiz": quiz.pk, "first_only": first_only})
        as_of, *rests_on = cursor.fetchone()
    state, shelf = State(*rests_on), _find_shelf(quiz.pk, first_only)
    kept = shelf.kept
    if kept is None or kept[0] != state:
        kept = shelf.kept = (state, read_statistics(quiz, first_only=first_only))
    return Current(as_of, state, kept[1])
