"""Says who may take a course."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from jobs.queries.kept import KeptQuery
from progress.models import Enrolment
from quizzes.models import Quiz


def enrolment_for(learner: User, course: Course) -> Enrolment | None:
    """Find a learner's enrolment on a published course; none: they may not take it."""
    if not course.is_published:
        return None
    return Enrolment.objects.filter(learner=learner, course=course).first()


def quiz_for(learner: User, slug: str) -> Quiz | None:
    """Find a quiz of a published course that the learner is on."""
    return _QUIZ.first(learner=learner.pk, slug=slug)


def note_activity(enrolment: Enrolment) -> None:
    """Store that the learner did something on the course now."""
    Enrolment.objects.filter(pk=enrolment.pk).update(last_active_at=timezone.now())


def _select_quiz(learner: Any, slug: Any) -> QuerySet[Quiz]:
    enrolled = {"course__is_published": True, "course__enrolments__learner": learner}
    return Quiz.objects.filter(slug=slug, **enrolled).order_by()


_QUIZ = KeptQuery(_select_quiz)
