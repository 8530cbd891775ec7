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
from django.utils import timezone

from courses.models import Lesson, Module
from progress.models import Enrolment
from quizzes.models import Attempt, AttemptState, Grading, Mode, Quiz
from quizzes.queries.moments import shows_marks

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
    is_veiled: bool = False
    """Whether there is a result that the quiz does not show now: no grade is told, nor passing."""
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    """None where there is no such time, as in practice."""

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
    def is_upcoming(self) -> bool:
        """Whether it opens later."""
        return self.opens_at is not None and timezone.now() < self.opens_at

    @property
    def is_over(self) -> bool:
        """Whether it has closed."""
        return self.closes_at is not None and timezone.now() >= self.closes_at

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
    def share_read(self) -> float:
        """The share of the lessons that were read, to draw with."""
        return self.lessons_done / max(1, len(self.lessons))

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
    modules = Module.objects.filter(course__in=courses).prefetch_related("objectives")
    lessons = _lessons(enrolments)
    quizzes = _quizzes(enrolments)
    found: dict[int, list[ModuleSteps]] = defaultdict(list)
    for module in modules.order_by("position"):
        texts = tuple(objective.text for objective in module.objectives.all())
        steps = (tuple(lessons[module.pk]), tuple(quizzes[module.course_id, module.pk]))
        found[module.course_id].append(ModuleSteps(module.slug, module.title, texts, *steps))
    for course in courses:
        found[course].append(ModuleSteps("", "", (), (), tuple(quizzes[course, None])))
    return {
        course: tuple(module for module in modules if module.steps)
        for course, modules in found.items()
    }


def next_step(modules: Iterable[ModuleSteps]) -> LessonStep | QuizStep | None:
    """Find what a learner does next; none when everything is done.

    First an attempt that was left open, then the first thing not tried yet, then the first quiz
    that was not passed, as far as one may know.
    """
    pending = [step for module in modules for step in module.steps if not step.is_done]
    quizzes = [step for step in pending if isinstance(step, QuizStep)]
    pending = [
        step for step in pending if step not in quizzes or step.is_open or not step.is_veiled
    ]
    untried = [step for step in pending if step not in quizzes or not step.attempts]
    return next(iter([*(quiz for quiz in quizzes if quiz.is_open), *untried, *pending]), None)


def _is_veiled(step: LessonStep | QuizStep) -> bool:
    """Tell whether a quiz was taken and nobody may know yet how it went."""
    return isinstance(step, QuizStep) and step.is_veiled and not step.is_open


def _lessons(enrolments: Collection[Enrolment]) -> Mapping[int, list[LessonStep]]:
    found: dict[int, list[LessonStep]] = defaultdict(list)
    for lesson in _select_lessons(enrolments):
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


def _select_lessons(enrolments: Collection[Enrolment]) -> QuerySet[Lesson, Any]:
    courses = [enrolment.course_id for enrolment in enrolments]
    texts = Func(F("current__content"), Value("$[*].text"), function="jsonb_path_query_array")
    own = FilteredRelation("completions", condition=Q(completions__enrolment__in=enrolments))
    lessons = Lesson.objects.filter(module__course__in=courses, current__isnull=False)
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
    for quiz in _select_quizzes(enrolments):
        found[quiz.course_id, quiz.module_id].append(_describe_quiz(quiz))
    return found


def _describe_quiz(quiz: Any) -> QuizStep:
    attempts = quiz.attempts_scored or 0
    is_veiled = bool(attempts) and not shows_marks(quiz, quiz.last_submitted_at, attempts)
    has_times = quiz.mode == Mode.EXAMINATION
    return QuizStep(
        slug=quiz.slug,
        title=quiz.title,
        questions=quiz.questions,
        pass_mark=quiz.pass_mark,
        attempts=attempts,
        grading=Grading(quiz.grading),
        grade=None if is_veiled else quiz.grade,
        last_submitted_at=quiz.last_submitted_at,
        passed_at=None if is_veiled else quiz.passed_at,
        is_open=quiz.is_open,
        is_veiled=is_veiled,
        opens_at=quiz.opens_at if has_times else None,
        closes_at=quiz.closes_at if has_times else None,
    )


def _select_quizzes(enrolments: Collection[Enrolment]) -> QuerySet[Quiz, Any]:
    courses = [enrolment.course_id for enrolment in enrolments]
    learners = {enrolment.learner_id for enrolment in enrolments}
    own = FilteredRelation("results", condition=Q(results__enrolment__in=enrolments))
    open_attempts = Attempt.objects.filter(
        quiz=OuterRef("pk"), learner__in=learners, state=AttemptState.STARTED
    )
    return (
        Quiz.objects.filter(course__in=courses)
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
