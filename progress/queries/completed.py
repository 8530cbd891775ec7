"""Which modules and courses are complete by what their rows say: lessons read and quizzes passed.

The one definition of completion. What a learner has to do are the lessons that say something now
and the quizzes that have questions, as far as the criteria of the course ask for them; a module
or course is complete once all of it is done, since the last of it was. Where nothing is to be done
nothing is completed, so that such a module never counts.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from psycopg import sql

COMPLETE = sql.SQL(
    """
    asked AS (
        SELECT enrolment.id AS enrolment_id, lesson.module_id, reading.completed_at AS at
        FROM progress_enrolment AS enrolment
        JOIN courses_module AS module ON module.course_id = enrolment.course_id
        JOIN courses_lesson AS lesson
            ON lesson.module_id = module.id AND lesson.current_id IS NOT NULL
        LEFT JOIN progress_criteria AS criteria ON criteria.course_id = enrolment.course_id
        LEFT JOIN progress_lessoncompletion AS reading
            ON reading.lesson_id = lesson.id AND reading.enrolment_id = enrolment.id
        WHERE enrolment.id = ANY(%(enrolments)s) AND COALESCE(criteria.needs_lessons, TRUE)
        UNION ALL
        SELECT enrolment.id, quiz.module_id, result.passed_at
        FROM progress_enrolment AS enrolment
        JOIN quizzes_quiz AS quiz ON quiz.course_id = enrolment.course_id
        LEFT JOIN progress_criteria AS criteria ON criteria.course_id = enrolment.course_id
        LEFT JOIN progress_quizresult AS result
            ON result.quiz_id = quiz.id AND result.enrolment_id = enrolment.id
        WHERE enrolment.id = ANY(%(enrolments)s) AND COALESCE(criteria.needs_quizzes, TRUE)
            AND EXISTS (SELECT FROM quizzes_quizquestion AS entry WHERE entry.quiz_id = quiz.id)
    ),
    complete AS (
        SELECT enrolment_id, module_id, GROUPING(module_id) = 1 AS is_whole, MAX(at) AS at
        FROM asked
        GROUP BY GROUPING SETS ((enrolment_id, module_id), (enrolment_id))
        HAVING BOOL_AND(at IS NOT NULL) AND (GROUPING(module_id) = 1 OR module_id IS NOT NULL)
    )
    """
)
"""As common table expressions: what is asked of the learner of each enrolment, and what of it is
complete: modules, and the whole course."""


@dataclass(frozen=True, slots=True, order=True)
class Completed:
    """A module of an enrolment that is complete; without a module, the whole course."""

    enrolment: int
    module: int | None
    at: datetime


def read_completed(enrolments: Collection[int]) -> list[Completed]:
    """Count from the rows what the learners of some enrolments have completed."""
    said = sql.SQL("WITH {} SELECT enrolment_id, module_id, at FROM complete").format(COMPLETE)
    with connection.cursor() as cursor:
        cursor.execute(said, {"enrolments": list(enrolments)})
        return [Completed(*row) for row in cursor.fetchall()]
