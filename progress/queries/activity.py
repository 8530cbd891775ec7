"""What the learners of a cohort did, by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils.translation import gettext as _

from progress.queries.outlines import Outline
from progress.queries.tables.table import Column, Row, Table

MOST = 400
"""Days that are told at once."""
USUAL = 28
DAY = timedelta(days=1)

COUNT = """
    WITH own AS (
        SELECT enrolment.id, enrolment.learner_id FROM progress_enrolment AS enrolment
        JOIN progress_cohortmember AS member
            ON member.learner_id = enrolment.learner_id AND member.cohort_id = %(cohort)s
        WHERE enrolment.course_id = ANY(%(courses)s)
    ),
    attempt AS (
        SELECT attempt.learner_id, attempt.started_at, attempt.submitted_at
        FROM quizzes_attempt AS attempt
        JOIN progress_cohortmember AS member
            ON member.learner_id = attempt.learner_id AND member.cohort_id = %(cohort)s
        JOIN quizzes_quiz AS quiz ON quiz.id = attempt.quiz_id
        WHERE quiz.course_id = ANY(%(courses)s)
    ),
    event AS (
        SELECT own.learner_id, 'read' AS kind, reading.completed_at AS at
        FROM progress_lessoncompletion AS reading JOIN own ON own.id = reading.enrolment_id
        UNION ALL SELECT learner_id, 'started', started_at FROM attempt
        UNION ALL SELECT learner_id, 'submitted', submitted_at FROM attempt
        UNION ALL SELECT own.learner_id, 'passed', result.passed_at
        FROM progress_quizresult AS result JOIN own ON own.id = result.enrolment_id
    )
    SELECT width_bucket(at, %(edges)s::timestamptz[]) AS day, COUNT(DISTINCT learner_id),
        COUNT(*) FILTER (WHERE kind = 'read'), COUNT(*) FILTER (WHERE kind = 'submitted'),
        COUNT(*) FILTER (WHERE kind = 'passed')
    FROM event WHERE at >= %(first)s AND at < %(last)s
    GROUP BY day
"""
"""Days are counted between the edges given, which follow from one book of time zones: ours."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, in a time zone."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def days(self) -> list[date]:
        """The days, in order."""
        return [self.first + DAY * number for number in range((self.last - self.first).days + 1)]

    @property
    def edges(self) -> list[datetime]:
        """When each day begins, and when the last one is over: a day may have 23 or 25 hours."""
        return [datetime.combine(day, time.min, self.zone) for day in [*self.days, self.last + DAY]]


@dataclass(frozen=True, slots=True)
class DayRow:
    """What was done on a day."""

    day: date
    active_learners: int = 0
    """Who read a lesson to its end, began or handed in an attempt."""
    lessons_read: int = 0
    attempts_submitted: int = 0
    quizzes_passed: int = 0


def read_activity(outline: Outline, period: Period) -> list[DayRow]:
    """Read what those who are in the cohort now did on each day, those without anything too."""
    edges = period.edges
    given: dict[str, Any] = {
        "cohort": outline.cohort.pk,
        "courses": list(outline.courses),
        "edges": edges,
        "first": edges[0],
        "last": edges[-1],
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNT, given)
        found = {row[0]: row[1:] for row in cursor.fetchall()}
    return [DayRow(day, *found.get(place, ())) for place, day in enumerate(period.days, 1)]


def table_of(outline: Outline, period: Period) -> Table:
    """List a cohort's activity by day."""
    title = _("Activity %(cohort)s") % {"cohort": outline.cohort.name}
    headings = (_("Day"), _("Active learners"), _("Lessons read"))
    more = (_("Attempts handed in"), _("Quizzes passed"))
    columns = tuple(map(Column, (*headings, *more)))
    return Table(title, columns, _write(outline, period), period.zone, outline.cohort.pk)


def _write(outline: Outline, period: Period) -> Iterator[Row]:
    for row in read_activity(outline, period):
        counts = (row.active_learners, row.lessons_read, row.attempts_submitted)
        yield (row.day, *counts, row.quizzes_passed)
