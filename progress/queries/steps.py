"""The steps of a course and how far a learner has come: lessons and quizzes in teaching order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from courses.models import Module, Objective
from jobs.queries.kept import Given, KeptQuery
from progress.models import Enrolment
from progress.queries.lesson_steps import LessonStep, read_lesson_steps
from quizzes.models import Attempt, AttemptState, Grading, Mode, Quiz
from quizzes.queries.moments import shows_marks


class StepState(StrEnum):
    """Where a learner stands with a step or module."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to_come"


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
    counts: bool = True
    """Whether the course asks to pass it."""

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

    @property
    def minutes_left(self) -> int:
        """Time that it still takes: an attempt is not looked into."""
        return 0 if self.is_done else self.minutes

    @property
    def going_on(self) -> str:
        """Where one goes on: the page before the quiz leads into an open attempt."""
        return self.url


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
    def minutes_left(self) -> int:
        """Time that the steps not done still take."""
        return sum(step.minutes_left for step in self.steps)

    @property
    def done(self) -> int:
        """Steps done."""
        return sum(step.is_done for step in self.steps)

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
        """Whether it is complete; where the course asks for nothing of it, whether all is done."""
        return is_complete(self.steps) or all(step.is_done for step in self.steps)


def is_complete(steps: Iterable[LessonStep | QuizStep]) -> bool:
    """Tell whether all is done that counts, and anything counts, as far as the learner may know.

    So `progress.queries.completed` has it for all learners at once.
    """
    counted = [step.is_done for step in steps if step.counts]
    return bool(counted) and all(counted)


def read_steps(
    enrolments: Collection[Enrolment], also: Collection[int] = ()
) -> dict[int, tuple[ModuleSteps, ...]]:
    """Read the modules of each enrolment's course, in three queries however many there are.

    Keyed by course. A quiz without questions is left out, and a module without any step. `also`:
    ids of courses that the learner is not on, where nothing is done.
    """
    courses = [*(enrolment.course_id for enrolment in enrolments), *also]
    lessons = read_lesson_steps(enrolments, courses)
    quizzes = _quizzes(enrolments, courses)
    found: dict[int, list[ModuleSteps]] = defaultdict(list)
    rows: list[Any] = _MODULES.all(courses=courses)
    for module in rows:
        steps = (tuple(lessons[module.pk]), tuple(quizzes[module.course_id, module.pk]))
        told = (module.slug, module.title, tuple(module.aims))
        found[module.course_id].append(ModuleSteps(*told, *steps))
    for course in courses:
        found[course].append(ModuleSteps("", "", (), (), tuple(quizzes[course, None])))
    return {
        course: tuple(module for module in modules if module.steps)
        for course, modules in found.items()
    }


def next_step(modules: Sequence[ModuleSteps]) -> LessonStep | QuizStep | None:
    """Find what a learner does next; none when everything is done.

    First an attempt that was left open, then the lesson that one stopped in last, then the first
    thing not tried yet, then the first quiz that was not passed, as far as one may know.
    """
    steps = [step for module in modules for step in module.steps]
    pending = [step for step in steps if not step.is_done and not _is_veiled(step)]
    quizzes = [step for step in pending if isinstance(step, QuizStep)]
    untried = [step for step in pending if step not in quizzes or not step.attempts]
    is_open = [quiz for quiz in quizzes if quiz.is_open]
    return next(iter([*is_open, *_stopped_in(modules), *untried, *pending]), None)


def _is_veiled(step: LessonStep | QuizStep) -> bool:
    """Tell whether a quiz was taken and nobody may know yet how it went."""
    return isinstance(step, QuizStep) and step.is_veiled and not step.is_open


def _stopped_in(modules: Iterable[ModuleSteps]) -> list[LessonStep]:
    """List the lessons that the learner stopped in, the last one first."""
    stops = [
        (lesson.stop.at, lesson)
        for module in modules
        for lesson in module.lessons
        if lesson.stop and not lesson.is_done
    ]
    return [lesson for _, lesson in sorted(stops, key=lambda one: one[0], reverse=True)]


def _select_modules(courses: Given) -> QuerySet[Module, Any]:
    aims = Objective.objects.filter(module=OuterRef("pk")).order_by("position").values("text")
    modules = Module.objects.filter(course__in=courses.several())
    return modules.annotate(aims=ArraySubquery(aims)).order_by("position")


def _quizzes(
    enrolments: Collection[Enrolment], courses: Collection[int]
) -> Mapping[tuple[int, int | None], list[QuizStep]]:
    found: dict[tuple[int, int | None], list[QuizStep]] = defaultdict(list)
    rows: list[Any] = _QUIZZES.all(
        courses=courses,
        enrolments=[enrolment.pk for enrolment in enrolments],
        learners=[enrolment.learner_id for enrolment in enrolments],
    )
    for quiz in rows:
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
        counts=quiz.counts is not False,
    )


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
            counts=F("course__criteria__needs_quizzes"),
        )
        .order_by("module__position", "pk")
    )


_MODULES = KeptQuery(_select_modules)
_QUIZZES = KeptQuery(_select_quizzes)
