"""What of a course learners have worked on, and a blueprint would take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.db.models import Count

from courses.building.blueprint import Blueprint
from courses.models import Course, Lesson
from courses.signals import readers_asked


class Part(StrEnum):
    """What a blueprint may take away."""

    LESSON = "lesson"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Orphan:
    """A lesson that was read, or a quiz that was taken, and that would go."""

    part: Part
    slug: str
    title: str
    module: str
    """Title of its module; empty for the final quiz."""
    learners: int


LessonPlace = tuple[str, str]
"""The slugs of a module and of a lesson in it."""


def find_orphans(
    blueprint: Blueprint, lessons: Collection[LessonPlace] | None = None
) -> list[Orphan]:
    """Find what learners read or took and the blueprint no longer has, in teaching order.

    ``lessons`` are the places that the course will have, where they are known: before, the parts
    that a long lesson is cut into count as planned with it.
    """
    course = Course.objects.filter(slug=blueprint.slug).first()
    if course is None:
        return []
    return [*_find_lessons(course, blueprint, lessons), *_find_quizzes(course, blueprint)]


def _find_lessons(
    course: Course, blueprint: Blueprint, lessons: Collection[LessonPlace] | None
) -> Iterator[Orphan]:
    known = _list_places(blueprint) if lessons is None else lessons
    stored = Lesson.objects.filter(module__course=course).select_related("module")
    going = [
        lesson
        for lesson in stored.order_by("module__position", "position")
        if not _is_planned((lesson.module.slug, lesson.slug), known, with_parts=lessons is None)
    ]
    readers = _count_readers([lesson.pk for lesson in going])
    for lesson in going:
        if count := readers[lesson.pk]:
            yield Orphan(Part.LESSON, lesson.slug, lesson.title, lesson.module.title, count)


def _list_places(blueprint: Blueprint) -> set[LessonPlace]:
    return {(module.slug, lesson.slug) for module in blueprint.modules for lesson in module.lessons}


def _is_planned(place: LessonPlace, known: Collection[LessonPlace], *, with_parts: bool) -> bool:
    module, slug = place
    whole, _, number = slug.rpartition("-")
    return place in known or (with_parts and number.isdecimal() and (module, whole) in known)


def _count_readers(lessons: list[int]) -> Counter[int]:
    readers: Counter[int] = Counter()
    if lessons:
        for _receiver, counted in readers_asked.send(sender=Lesson, lessons=lessons):
            readers.update(cast("Mapping[int, int]", counted))
    return readers


def _find_quizzes(course: Course, blueprint: Blueprint) -> Iterator[Orphan]:
    planned = {module.quiz.slug for module in blueprint.modules}
    if blueprint.final_quiz is not None:
        planned.add(blueprint.final_quiz.slug)
    going = course.quizzes.exclude(slug__in=planned).select_related("module")
    counted = going.annotate(learners=Count("attempts__learner", distinct=True))
    for quiz in counted.filter(learners__gt=0, entries__isnull=False).distinct():
        module = quiz.module.title if quiz.module else ""
        yield Orphan(Part.QUIZ, quiz.slug, quiz.title, module, quiz.learners)
