"""Keeps up which modules and courses learners have completed."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection, transaction
from psycopg import sql
from psycopg.types.numeric import Int8

from courses.models import Course
from progress.queries.completed import COMPLETE
from progress.services.certificates.following import certify, withdraw
from progress.services.webhooks.notifying import notify_modules

AT_ONCE = 1000
"""Enrolments that are followed by one statement."""

FOLLOW = sql.SQL(
    """
    WITH {complete},
    modules_undone AS (
        DELETE FROM progress_modulecompletion AS kept
        WHERE kept.enrolment_id = ANY(%(enrolments)s) AND NOT EXISTS (
            SELECT FROM complete
            WHERE complete.enrolment_id = kept.enrolment_id
                AND complete.module_id = kept.module_id AND NOT complete.is_whole
        )
    ),
    courses_undone AS (
        DELETE FROM progress_coursecompletion AS kept
        WHERE kept.enrolment_id = ANY(%(enrolments)s) AND NOT EXISTS (
            SELECT FROM complete
            WHERE complete.enrolment_id = kept.enrolment_id AND complete.is_whole
        )
    ),
    modules AS (
        INSERT INTO progress_modulecompletion AS kept (enrolment_id, module_id, completed_at)
        SELECT enrolment_id, module_id, at FROM complete WHERE NOT is_whole
        ON CONFLICT (enrolment_id, module_id) DO UPDATE SET completed_at = excluded.completed_at
            WHERE kept.completed_at <> excluded.completed_at
        RETURNING enrolment_id, module_id, xmax = 0 AS is_new
    ),
    courses AS (
        INSERT INTO progress_coursecompletion AS kept (enrolment_id, completed_at)
        SELECT enrolment_id, at FROM complete WHERE is_whole
        ON CONFLICT (enrolment_id) DO UPDATE SET completed_at = excluded.completed_at
            WHERE kept.completed_at <> excluded.completed_at
        RETURNING enrolment_id, xmax = 0 AS is_new
    )
    SELECT enrolment_id, module_id FROM modules WHERE is_new
    UNION ALL
    SELECT enrolment_id, NULL FROM courses WHERE is_new
    ORDER BY enrolment_id, module_id
    """
).format(complete=COMPLETE)


def follow_completion(enrolments: Collection[int], *, unpassed: Collection[int] = ()) -> None:
    """Bring what is completed of enrolments, by id, to what their rows come to, in one statement.

    Call it in the transaction that changes what completion rests on, after that change, and hold
    the enrolments before: so two changes at the same time see each other. Webhooks are told of who
    completes a module by it. Who completes a course by it gets a certificate; who is among the
    ``unpassed``, for a quiz is no longer passed, loses it where the course is no longer complete.
    """
    with connection.cursor() as cursor:
        cursor.execute(FOLLOW, {"enrolments": [Int8(enrolment) for enrolment in enrolments]})
        done = cursor.fetchall()
    notify_modules({(enrolment, module) for enrolment, module in done if module is not None})
    completed = [enrolment for enrolment, module in done if module is None]
    if completed:
        certify(completed)
    if unpassed:
        withdraw(unpassed)


@transaction.atomic
def follow_course(course: Course) -> None:
    """Do so for all enrolments of a course that asks for something else than before.

    A certificate tells what was asked when it was issued: it stays.
    """
    enrolments = hold_enrolments(course)
    for first in range(0, len(enrolments), AT_ONCE):
        follow_completion(enrolments[first : first + AT_ONCE])


def hold_enrolments(course: Course) -> list[int]:
    """Let nobody else change what is completed of a course until the transaction ends.

    Returns the ids of the enrolments.
    """
    held = course.enrolments.select_for_update(no_key=True, of=("self",)).order_by("pk")
    return list(held.values_list("pk", flat=True))
