"""Learners who complete courses, as it happens: lessons marked as read, attempts handed in."""

from __future__ import annotations

from accounts.models import User
from courses.models import Course, Lesson
from progress.models import CourseCompletion, Enrolment, ModuleCompletion
from progress.services.completion import mark_read
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.progress.material import enrolment_of, lessons_of
from tests.quizzes.taking import answer, right_payload


def read(course: Course, *lessons: Lesson) -> None:
    """Have the one learner of a course read lessons; all of them where none are named."""
    for lesson in lessons or lessons_of(course):
        mark_read(enrolment=enrolment_of(course), lesson=lesson)


def take(quiz: Quiz, learner: User, *, right: int = 100) -> Attempt:
    """Have a learner take a quiz with so many right answers, and score it."""
    attempt = start_attempt(learner=learner, quiz=quiz)
    for item in attempt.items.select_related("question_version", "attempt")[:right]:
        answer(item, right_payload(item))
    score_attempt(submit_attempt(attempt=attempt, by=learner))
    attempt.refresh_from_db()
    return attempt


def complete(course: Course) -> Enrolment:
    """Have the one learner of a course complete it."""
    enrolment = enrolment_of(course)
    read(course)
    for quiz in course.quizzes.all():
        take(quiz, enrolment.learner)
    return enrolment


def completed(enrolment: Enrolment) -> tuple[int, bool]:
    """Tell how many modules are completed, and whether the course is."""
    modules = ModuleCompletion.objects.filter(enrolment=enrolment).count()
    return modules, CourseCompletion.objects.filter(enrolment=enrolment).exists()
