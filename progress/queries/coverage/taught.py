"""Reads which places of which documents the lessons of a course say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from courses.models import Course

STATEMENT = """
    SELECT DISTINCT lesson.id, module.slug, lesson.slug, lesson.title,
        place->>'version', (place->>'start')::bigint, (place->>'end')::bigint,
        module.position, lesson.position
    FROM courses_lesson AS lesson
    JOIN courses_module AS module ON module.id = lesson.module_id
    JOIN courses_lessonrevision AS revision ON revision.id = lesson.current_id
    CROSS JOIN LATERAL jsonb_path_query(revision.content, '$[*].source[*]') AS place
    WHERE module.course_id = %(course)s
    ORDER BY module.position, lesson.position, lesson.id
"""
"""The places alone: what lessons say is many times as long."""


@dataclass(frozen=True, slots=True)
class TeachingLesson:
    """A lesson, by what its address is made of."""

    module: str
    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class TaughtPlace:
    """A place of a version of a document that a lesson says."""

    lesson: TeachingLesson
    version: str
    """Its SHA-256."""
    start: int
    end: int


def read_taught(course: Course) -> Iterator[TaughtPlace]:
    """Read the places in teaching order, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"course": course.pk})
        for _, module, slug, title, version, start, end, *_places in cursor.fetchall():
            yield TaughtPlace(TeachingLesson(module, slug, title), version, start, end)
