"""What there is to do for a cohort: its courses with their modules and quizzes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from courses.models import Course, Module
from progress.models import Cohort
from quizzes.models import Mode, Quiz, QuizQuestion


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    """A module with the number of its lessons that say something."""

    id: int
    course: str
    """Its slug, as with the next."""
    slug: str
    title: str
    lessons: int
    is_asked: bool
    """Whether the course asks for anything of it: else nobody completes it."""


@dataclass(frozen=True, slots=True)
class QuizOutline:
    """A quiz that has questions."""

    id: int
    course: str
    module_id: int | None
    module: str | None
    slug: str
    title: str
    attempts_allowed: int | None
    """None where there is no limit."""


@dataclass(frozen=True, slots=True)
class Syllabus:
    """Courses (ids) with their modules and quizzes, whoever takes them."""

    courses: tuple[int, ...]
    modules: tuple[ModuleOutline, ...]
    quizzes: tuple[QuizOutline, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What a cohort, or one of its courses, asks for; all counts of learners keep within it."""

    cohort: Cohort
    courses: dict[int, str]
    """Titles by id."""
    modules: tuple[ModuleOutline, ...]
    quizzes: tuple[QuizOutline, ...]

    @property
    def lessons_total(self) -> int:
        """Lessons that can be read."""
        return sum(module.lessons for module in self.modules)

    @property
    def modules_total(self) -> int:
        """Modules that can be completed."""
        return sum(module.is_asked for module in self.modules)

    @property
    def steps_total(self) -> int:
        """Lessons and quizzes."""
        return self.lessons_total + len(self.quizzes)


def read_outline(cohort: Cohort, course: str | None = None) -> Outline | None:
    """Read the outline of a cohort, or of one of its courses (by slug), in three queries.

    None where the cohort does not take that course.
    """
    wanted = cohort.courses.order_by("title", "pk")
    chosen = wanted.filter(slug=course) if course else wanted
    courses = dict(chosen.values_list("pk", "title"))
    if course and not courses:
        return None
    return Outline(cohort, courses, _modules(list(courses)), _quizzes(list(courses)))


def read_outlines(cohorts: Sequence[Cohort]) -> list[Outline]:
    """Read the outlines of some cohorts, in three queries for many as for one."""
    taken: defaultdict[int, dict[str, tuple[int, str]]] = defaultdict(dict)
    rows = Course.objects.filter(cohorts__in=cohorts).order_by("title", "pk")
    for cohort, pk, slug, title in rows.values_list("cohorts", "pk", "slug", "title"):
        taken[cohort][slug] = (pk, title)
    courses = list({pk for own in taken.values() for pk, _ in own.values()})
    modules, quizzes = _modules(courses), _quizzes(courses)
    return [
        Outline(
            cohort,
            dict(own.values()),
            tuple(module for module in modules if module.course in own),
            tuple(quiz for quiz in quizzes if quiz.course in own),
        )
        for cohort in cohorts
        for own in [taken[cohort.pk]]
    ]


def join_outlines(outlines: Sequence[Outline]) -> Syllabus:
    """Put together what several outlines ask for, each course once."""
    return Syllabus(
        courses=tuple({course for one in outlines for course in one.courses}),
        modules=tuple({module for one in outlines for module in one.modules}),
        quizzes=tuple({quiz for one in outlines for quiz in one.quizzes}),
    )


def _modules(courses: list[int]) -> tuple[ModuleOutline, ...]:
    quizzes = Quiz.objects.filter(_has_questions(), module=OuterRef("pk"))
    says = Q(lessons__current__isnull=False)
    rows: Any = (
        Module.objects.filter(course__in=courses)
        .annotate(
            count=Count("lessons", filter=says),
            has_quiz=Exists(quizzes),
            course_slug=F("course__slug"),
            reads=F("course__criteria__needs_lessons"),
            passes=F("course__criteria__needs_quizzes"),
        )
        .order_by("course__title", "course", "position")
    )
    return tuple(
        ModuleOutline(row.pk, row.course_slug, row.slug, row.title, row.count, _is_asked(row))
        for row in rows
    )


def _is_asked(row: Any) -> bool:
    """Tell whether a module can be completed; a course without criteria asks for everything."""
    return bool(
        (row.count and row.reads is not False) or (row.has_quiz and row.passes is not False)
    )


def _quizzes(courses: list[int]) -> tuple[QuizOutline, ...]:
    quizzes = Quiz.objects.filter(_has_questions(), course__in=courses)
    rows = quizzes.select_related("course", "module").defer("course__blueprint")
    return tuple(
        QuizOutline(
            id=quiz.pk,
            course=quiz.course.slug,
            module_id=quiz.module_id,
            module=quiz.module.slug if quiz.module else None,
            slug=quiz.slug,
            title=quiz.title,
            attempts_allowed=quiz.attempts_allowed if quiz.mode == Mode.EXAMINATION else None,
        )
        for quiz in rows.order_by("course__title", "course", "module__position", "pk")
    )


def _has_questions() -> Exists:
    return Exists(QuizQuestion.objects.filter(quiz=OuterRef("pk")))
