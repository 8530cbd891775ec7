"""Cohorts as trainers have them: courses with lessons and quizzes, and learners who did some."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from courses.models import Course, Lesson
from progress.models import Cohort, CohortMember, Enrolment
from quizzes.models import Quiz
from tests.factories.accounts import UserFactory
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    LessonRevisionFactory,
    ModuleFactory,
)
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    EnrolmentFactory,
    LessonCompletionFactory,
)
from tests.factories.quizzes import QuizFactory, QuizQuestionFactory


def make_taught_course(slug: str = "law", *, modules: int = 1, lessons: int = 2) -> Course:
    """Make a course whose modules have lessons that say something, and a quiz with a question."""
    course: Course = CourseFactory(slug=slug, title=slug.title())
    for position in range(1, modules + 1):
        module = ModuleFactory(course=course, position=position, slug=f"m{position}")
        for _ in range(lessons):
            say(LessonFactory(module=module))
        quiz = QuizFactory(course=course, module=module, slug=f"{slug}-{position}")
        QuizQuestionFactory(quiz=quiz)
    return course


def say(lesson: Lesson) -> Lesson:
    """Let a lesson say something."""
    lesson.current = LessonRevisionFactory(lesson=lesson)
    lesson.save()
    return lesson


def make_cohort(trainer: User, *courses: Course, **fields: Any) -> Cohort:
    """Make a cohort of a trainer that takes courses."""
    cohort: Cohort = CohortFactory(**fields)
    cohort.trainers.add(trainer)
    cohort.courses.add(*courses)
    return cohort


def join(cohort: Cohort, name: str = "Lena", learner: User | None = None) -> CohortMember:
    """Put a learner into a cohort and on its courses."""
    learner = learner or UserFactory(name=name)
    for course in cohort.courses.all():
        if not Enrolment.objects.filter(learner=learner, course=course).exists():
            EnrolmentFactory(learner=learner, course=course)
    member: CohortMember = CohortMemberFactory(cohort=cohort, learner=learner)
    return member


def enrolment_of(member: CohortMember, course: Course) -> Enrolment:
    """Find the enrolment of a member on a course."""
    return Enrolment.objects.get(learner=member.learner, course=course)


def read_lesson(member: CohortMember, lesson: Lesson, **fields: Any) -> Any:
    """Let a member have read a lesson."""
    enrolment = enrolment_of(member, lesson.module.course)
    return LessonCompletionFactory(
        enrolment=enrolment, lesson=lesson, revision=lesson.current, **fields
    )


def lessons_of(course: Course) -> list[Lesson]:
    """List the lessons of a course."""
    return list(Lesson.objects.filter(module__course=course).order_by("pk"))


def quizzes_of(course: Course) -> list[Quiz]:
    """List its quizzes."""
    return list(course.quizzes.order_by("pk"))
