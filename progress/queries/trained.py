"""What a trainer's cohorts take: whatever else there is, is none of their business."""

from __future__ import annotations

from django.db.models import QuerySet

from accounts.models import User
from courses.models import Course
from progress.queries.cohorts import sees_all, visible_cohorts
from quizzes.models import Quiz


def trained_courses(user: User) -> QuerySet[Course]:
    """Select the courses that the cohorts of a trainer take; every one for administrators."""
    if sees_all(user):
        return Course.objects.all()
    return Course.objects.filter(pk__in=visible_cohorts(user).order_by().values("courses"))


def trained_quizzes(user: User) -> QuerySet[Quiz]:
    """Select the quizzes of these courses, those that lost their questions too."""
    return Quiz.objects.filter(course__in=trained_courses(user))
