"""Reads how many points the questions of a course earn, over all its quizzes at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection
from psycopg import sql

from courses.models import Course
from progress.queries.sums.parts import deltas

PENDING = sql.SQL(
    """
    NOT delta.is_folded
    AND delta.quiz_id IN (SELECT id FROM quizzes_quiz WHERE course_id = %(course)s)
    """
)
STATEMENT = sql.SQL(
    """
    WITH {deltas}
    SELECT version.question_id, SUM(both_kinds.n), SUM(both_kinds.x)
    FROM (
        SELECT item_sum.question_version_id, item_sum.n, item_sum.x
        FROM progress_itemsum AS item_sum
        JOIN quizzes_quiz AS quiz ON quiz.id = item_sum.quiz_id
        WHERE quiz.course_id = %(course)s AND item_sum.is_first
        UNION ALL
        SELECT question_version_id, n, x FROM item_part WHERE is_first
    ) AS both_kinds
    JOIN quizzes_questionversion AS version ON version.id = both_kinds.question_version_id
    GROUP BY version.question_id
    HAVING SUM(both_kinds.n) > 0
    """
)
WRITTEN = STATEMENT.format(deltas=deltas(PENDING)).as_string()


@dataclass(frozen=True, slots=True)
class Known:
    """How well a question is known."""

    n: int
    """First attempts that saw it, in whichever version and quiz."""
    facility: float
    """The mean share of its points that they earned."""


def read_facilities(course: Course) -> Mapping[int, Known]:
    """Read the facility of each question that anybody answered, folded and pending, by its id."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN, {"course": course.pk})
        return {question: Known(int(n), float(x / n)) for question, n, x in cursor.fetchall()}
