"""A lesson as learners will see it once what editors decided is published."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from courses.building.edits import ArrangedLesson
from courses.models import Course, GlossaryTerm, Lesson, LessonRevision, Passage, SourceDocument
from courses.queries.arrangements import Desk, read_desk
from progress.queries.courses import LearnersCourse
from progress.queries.lesson_steps import CHARACTERS_A_MINUTE, LessonStep
from progress.queries.marks import Paths
from progress.queries.steps import ModuleSteps
from progress.queries.texts import LessonText, read_text


@dataclass(frozen=True, slots=True)
class LessonPreview:
    """What the page of a lesson shows to somebody who takes no course."""

    course: LearnersCourse
    module: ModuleSteps
    step: LessonStep
    objective: str
    text: LessonText
    is_published: bool
    """Whether learners see the lesson like this already."""


def preview_lesson(lesson: Lesson) -> LessonPreview | None:
    """Read a lesson with all decisions; none where it is not shown by itself then."""
    desk = read_desk(lesson.module)
    arranged = desk.drafted.find(lesson.slug)
    if arranged is None:
        return None
    course = lesson.module.course
    content = arranged.content(course.language)
    objective = desk.objective_of(arranged)
    return LessonPreview(
        course=LearnersCourse(course.slug, course.title, course.summary, course.language, ()),
        module=ModuleSteps(lesson.module.slug, lesson.module.title, (), (), ()),
        step=LessonStep(
            course=course.slug,
            module=lesson.module.slug,
            slug=lesson.slug,
            title=arranged.title,
            minutes=math.ceil(sum(len(block["text"]) for block in content) / CHARACTERS_A_MINUTE),
            read_at=None,
            is_changed=False,
        ),
        objective=objective.text if objective else "",
        text=_read(desk, lesson, arranged, content),
        is_published=desk.shown.find(lesson.slug) == arranged,
    )


def _read(
    desk: Desk, lesson: Lesson, arranged: ArrangedLesson, content: list[dict[str, Any]]
) -> LessonText:
    """Read the text; the row of the lesson is changed in memory alone."""
    parts = [desk.lessons[part] for part in arranged.parts]
    lesson.key_points = [point for part in parts for point in _points(part)]
    named = {place["version"] for block in content for place in block["source"]}
    passages = Passage.objects.filter(version__sha256__in=named).select_related("version")
    paths = Paths(passages.order_by("version", "position"))
    return read_text(
        lesson,
        LessonRevision(lesson=lesson, content=content),
        _documents(lesson.module.course, named),
        paths=paths,
        terms=GlossaryTerm.objects.filter(lessons__in=parts).distinct().order_by("position"),
    )


def _points(lesson: Lesson) -> list[dict[str, Any]]:
    points: list[dict[str, Any]] = (
        lesson.built.key_points if hasattr(lesson, "built") else lesson.key_points
    )
    return points


def _documents(course: Course, named: set[str]) -> list[SourceDocument]:
    """Read the documents that the course's lessons or this text are made of, by title."""
    quoted = Q(versions__sha256__in=named) | Q(courses=course)
    return list(SourceDocument.objects.filter(quoted).distinct().order_by("title", "name"))
