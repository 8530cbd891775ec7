"""The steps of a course and how far a learner has come: lessons and quizzes in teaching order."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from django.db.models import (
    Count,
    Exists,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Length
from django.urls import reverse

from courses.models import Lesson, Module, Objective
from jobs.queries.kept import Given, KeptQuery
from progress.models import Enrolment
from quizzes.models import Attempt, AttemptState, Grading, Quiz

CHARACTERS_A_MINUTE = 1000
"""What a careful reader of a second language reads."""


class StepState(StrEnum):
    """Where a learner stands with a step or module."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class LessonStep:
    """A lesson on a learner's way."""

    course: str
    module: str
    """Slugs, as the address has them."""
    slug: str
    title: str
    minutes: int
    """Reading time, rounded up."""
    is_done: bool
    is_changed: bool
    """Whether the lesson says something else than when it was read."""

    kind: ClassVar[str] = "lesson"

    @property
    def url(self) -> str:
        """The lesson's address."""
        return reverse("lesson", args=[self.course, self.module, self.slug])


@dataclass(frozen=True, slots=True)
class QuizStep:
    """A quiz on a learner's way, with the learner's result."""

    slug: str
    title: str
    questions: int
    pass_mark: Decimal
    attempts: int
    """Scored attempts."""
    grading: Grading
    grade: Decimal | None
    """What counts of the scored attempts; none before the first."""
    last_submitted_at: datetime | None
    passed_at: datetime | None
    is_open: bool
    """Whether an attempt was started and not handed in."""

    kind: ClassVar[str] = "quiz"

    @property
    def url(self) -> str:
        """The address of the page before the quiz."""
        return reverse("quiz", args=[self.slug])

    @property
    def is_done(self) -> bool:
        """Whether the quiz is passed."""
        return self.passed_at is not None

    @property
    def minutes(self) -> int:
        """Time needed: a minute a question."""
        return self.questions


@dataclass(frozen=True, slots=True)
class ModuleSteps:
    """A module's lessons and quizzes; without slug and title, what belongs to the whole course."""

    slug: str
    title: str
    objectives: tuple[str, ...]
    lessons: tuple[LessonStep, ...]
    quizzes: tuple[QuizStep, ...]

    @property
    def steps(self) -> tuple[LessonStep | QuizStep, ...]:
        """Lessons first, then quizzes."""
        return (*self.lessons, *self.quizzes)

    @property
    def minutes(self) -> int:
        """Time needed for all steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def lessons_done(self) -> int:
        """Lessons read."""
        return sum(lesson.is_done for lesson in self.lessons)

    @property
    def rows(self) -> tuple[QuizStep | None, ...]:
        """The quizzes as rows of a table: one empty row where there is none."""
        return self.quizzes or (None,)

    @property
    def is_done(self) -> bool:
        """Whether every step is done."""
        return all(step.is_done for step in self.steps)


def read_steps(enrolments: Collection[Enrolment]) -> dict[int, tuple[ModuleSteps, ...]]:
    """Read the modules of each enrolment's course, in four queries however many there are.

    Keyed by course. A quiz without questions is left out, and a module without any step.
    """
    courses = [enrolment.course_id for enrolment in enrolments]
    texts: dict[int, list[str]] = defaultdict(list)
    for objective in _OBJECTIVES.all(courses=courses):
        texts[objective.module_id].append(objective.text)
    lessons = _lessons(enrolments)
    quizzes = _quizzes(enrolments)
    found: dict[int, list[ModuleSteps]] = defaultdict(list)
    for module in _MODULES.all(courses=courses):
        steps = (tuple(lessons[module.pk]), tuple(quizzes[module.course_id, module.pk]))
        told = (module.slug, module.title, tuple(texts[module.pk]))
        found[module.course_id].append(ModuleSteps(*told, *steps))
    for course in courses:
        found[course].append(ModuleSteps("", "", (), (), tuple(quizzes[course, None])))
    return {
        course: tuple(module for module in modules if module.steps)
        for course, modules in found.items()
    }


def next_step(modules: Iterable[ModuleSteps]) -> LessonStep | QuizStep | None:
    """Find what a learner does next; none when everything is done.

    First an attempt that was left open, then the first thing not tried yet, then the first quiz
    that was not passed.
    """
    pending = [step for module in modules for step in module.steps if not step.is_done]
    quizzes = [step for step in pending if isinstance(step, QuizStep)]
    untried = [step for step in pending if step not in quizzes or not step.attempts]
    return next(iter([*(quiz for quiz in quizzes if quiz.is_open), *untried, *pending]), None)


def _lessons(enrolments: Collection[Enrolment]) -> Mapping[int, list[LessonStep]]:
    found: dict[int, list[LessonStep]] = defaultdict(list)
    rows: list[Any] = _LESSONS.all(
        courses=[enrolment.course_id for enrolment in enrolments],
        enrolments=[enrolment.pk for enrolment in enrolments],
    )
    for lesson in rows:
        found[lesson.module_id].append(
            LessonStep(
                course=lesson.module.course.slug,
                module=lesson.module.slug,
                slug=lesson.slug,
                title=lesson.title,
                minutes=math.ceil(lesson.characters / CHARACTERS_A_MINUTE),
                is_done=lesson.hash_read is not None,
                is_changed=lesson.hash_read not in {None, lesson.hash_now},
            )
        )
    return found


def _select_modules(courses: Given) -> QuerySet[Module]:
    return Module.objects.filter(course__in=courses.several()).order_by("position")


def _select_objectives(courses: Given) -> QuerySet[Objective]:
    objectives = Objective.objects.filter(module__course__in=courses.several())
    return objectives.order_by("module", "position")


def _select_lessons(courses: Given, enrolments: Given) -> QuerySet[Lesson, Any]:
    texts = Func(F("current__content"), Value("$[*].text"), function="jsonb_path_query_array")
    own = FilteredRelation(
        "completions", condition=Q(completions__enrolment__in=enrolments.several())
    )
    lessons = Lesson.objects.filter(module__course__in=courses.several(), current__isnull=False)
    return (
        lessons.select_related("module__course")
        .only("slug", "title", "module__slug", "module__course__slug")
        .annotate(
            completion=own,
            hash_read=F("completion__content_sha256"),
            hash_now=F("current__content_sha256"),
            characters=Length(Cast(texts, TextField())),
        )
        .order_by("module__position", "position", "pk")
    )


def _quizzes(
    enrolments: Collection[Enrolment],
) -> Mapping[tuple[int, int | None], list[QuizStep]]:
    found: dict[tuple[int, int | None], list[QuizStep]] = defaultdict(list)
    rows: list[Any] = _QUIZZES.all(
        courses=[enrolment.course_id for enrolment in enrolments],
        enrolments=[enrolment.pk for enrolment in enrolments],
        learners=[enrolment.learner_id for enrolment in enrolments],
    )
    for quiz in rows:
        found[quiz.course_id, quiz.module_id].append(
            QuizStep(
                slug=quiz.slug,
                title=quiz.title,
                questions=quiz.questions,
                pass_mark=quiz.pass_mark,
                attempts=quiz.attempts_scored or 0,
                grading=Grading(quiz.grading),
                grade=quiz.grade,
                last_submitted_at=quiz.last_submitted_at,
                passed_at=quiz.passed_at,
                is_open=quiz.is_open,
            )
        )
    return found


def _select_quizzes(courses: Given, enrolments: Given, learners: Given) -> QuerySet[Quiz, Any]:
    own = FilteredRelation("results", condition=Q(results__enrolment__in=enrolments.several()))
    open_attempts = Attempt.objects.filter(
        quiz=OuterRef("pk"), learner__in=learners.several(), state=AttemptState.STARTED
    )
    return (
        Quiz.objects.filter(course__in=courses.several())
        .annotate(questions=Count("entries", distinct=True))
        .filter(questions__gt=0)
        .annotate(
            result=own,
            attempts_scored=F("result__attempts"),
            grade=F("result__grade"),
            last_submitted_at=F("result__last_submitted_at"),
            passed_at=F("result__passed_at"),
            is_open=Exists(open_attempts),
        )
        .order_by("module__position", "pk")
    )


_MODULES = KeptQuery(_select_modules)
_OBJECTIVES = KeptQuery(_select_objectives)
_LESSONS = KeptQuery(_select_lessons)
_QUIZZES = KeptQuery(_select_quizzes)
