"""Courses as the learner who takes them sees them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from courses.models import Course, Lesson, SourceDocument
from jobs.queries.kept import KeptQuery
from progress.models import Enrolment
from progress.queries.lesson_steps import LessonStep
from progress.queries.steps import (
    ModuleSteps,
    QuizStep,
    StepState,
    is_complete,
    next_step,
    read_steps,
)
from quizzes.models import Quiz


@dataclass(frozen=True)
class LearnersCourse:
    """A course and how far one learner has come in it."""

    slug: str
    title: str
    summary: str
    language: str
    modules: tuple[ModuleSteps, ...]

    @cached_property
    def steps(self) -> tuple[LessonStep | QuizStep, ...]:
        """All lessons and quizzes in teaching order."""
        return tuple(step for module in self.modules for step in module.steps)

    @property
    def quizzes(self) -> tuple[QuizStep, ...]:
        """All quizzes in teaching order."""
        return tuple(quiz for module in self.modules for quiz in module.quizzes)

    @cached_property
    def next_step(self) -> LessonStep | QuizStep | None:
        """What the learner does next; none when everything is done."""
        return next_step(self.modules)

    @property
    def done(self) -> int:
        """Steps done."""
        return sum(step.is_done for step in self.steps)

    @property
    def total(self) -> int:
        """Steps in all."""
        return len(self.steps)

    @property
    def is_complete(self) -> bool:
        """Whether the learner has completed the course, as far as they may know."""
        return is_complete(self.steps)

    @property
    def is_started(self) -> bool:
        """Whether the learner did anything in it."""
        return any(_is_begun(step) for step in self.steps)

    @property
    def minutes(self) -> int:
        """Time needed for the whole course."""
        return sum(step.minutes for step in self.steps)

    @property
    def minutes_left(self) -> int:
        """Time that the steps not done still take."""
        return sum(step.minutes_left for step in self.steps)

    @property
    def module_count(self) -> int:
        """Modules, without what belongs to the whole course."""
        return sum(bool(module.slug) for module in self.modules)

    @property
    def path(self) -> tuple[tuple[ModuleSteps, StepState], ...]:
        """The modules, each with where the learner stands: one at most is "here"."""
        return tuple((module, self._state(module)) for module in self.modules)

    def _state(self, module: ModuleSteps) -> StepState:
        if module.is_done:
            return StepState.DONE
        return StepState.HERE if self.next_step in module.steps else StepState.TO_COME


@dataclass(frozen=True, slots=True)
class CourseOverview:
    """A learner's course with the documents that it is made of."""

    course: LearnersCourse
    documents: tuple[SourceDocument, ...]


def enrolled_courses(learner: User) -> list[LearnersCourse]:
    """Read the published courses that a learner is on, by title."""
    enrolments = _ENROLMENTS.all(learner=learner.pk)
    steps = read_steps(enrolments)
    return [
        describe_course(enrolment.course, steps[enrolment.course_id]) for enrolment in enrolments
    ]


def course_overview(learner: User, slug: str) -> CourseOverview | None:
    """Read one course of a learner; none where they are not on it."""
    enrolment = _ENROLMENT_AT.first(learner=learner.pk, slug=slug)
    if enrolment is None:
        return None
    return CourseOverview(_read_course(enrolment), tuple(documents_of(enrolment.course)))


def find_course(learner: User, slug: str) -> LearnersCourse | None:
    """Find a course of a learner by its address; none where they are not on it."""
    enrolment = _ENROLMENT_AT.first(learner=learner.pk, slug=slug)
    return _read_course(enrolment) if enrolment else None


def course_of_quiz(learner: User, quiz: Quiz) -> LearnersCourse | None:
    """Read the course of a quiz; none where the learner is not on it."""
    enrolment = _ENROLMENT.first(learner=learner.pk, course=quiz.course_id)
    return _read_course(enrolment) if enrolment else None


def documents_of(course: Course) -> list[SourceDocument]:
    """Read the documents that a course's lessons are made of, by title."""
    revisions = Lesson.objects.filter(module__course=course).values("current")
    documents = SourceDocument.objects.filter(versions__lesson_revisions__in=revisions)
    return list(documents.distinct().order_by("title", "name"))


def _enrolments(learner: Any) -> QuerySet[Enrolment]:
    enrolments = Enrolment.objects.filter(learner=learner, course__is_published=True)
    return enrolments.select_related("course").defer("course__blueprint")  # it is long


def _is_begun(step: LessonStep | QuizStep) -> bool:
    if isinstance(step, LessonStep):
        return step.is_done or step.stop is not None
    return bool(step.attempts) or step.is_open or step.is_done


def _select_enrolments(learner: Any) -> QuerySet[Enrolment]:
    return _enrolments(learner).order_by("course__title", "course")


def _select_enrolment(learner: Any, course: Any) -> QuerySet[Enrolment]:
    return _enrolments(learner).filter(course=course).order_by()


def _select_enrolment_at(learner: Any, slug: Any) -> QuerySet[Enrolment]:
    return _enrolments(learner).filter(course__slug=slug).order_by()


_ENROLMENTS = KeptQuery(_select_enrolments)
_ENROLMENT = KeptQuery(_select_enrolment)
_ENROLMENT_AT = KeptQuery(_select_enrolment_at)


def _read_course(enrolment: Enrolment) -> LearnersCourse:
    return describe_course(enrolment.course, read_steps([enrolment])[enrolment.course_id])


def describe_course(course: Course, modules: tuple[ModuleSteps, ...]) -> LearnersCourse:
    """Put a course and its steps together."""
    return LearnersCourse(course.slug, course.title, course.summary, course.language, modules)
