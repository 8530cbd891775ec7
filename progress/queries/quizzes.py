"""Quizzes that a person may see."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from accounts.models import User
from courses.models import Course
from progress.queries.cohorts import sees_all
from progress.queries.trained import trained_courses
from quizzes.models import Quiz


def visible_quizzes(user: User) -> QuerySet[Quiz]:
    """Select the quizzes with questions of one's courses, with `question_count`.

    One's courses are those one is enrolled on or trains a cohort in; all for administrators. A
    token that is limited to cohorts reaches the quizzes of their courses.
    """
    quizzes = Quiz.objects.select_related("course", "module").annotate(
        question_count=Count("entries")
    )
    quizzes = quizzes.filter(question_count__gt=0).order_by("course", "module__position", "pk")
    if sees_all(user):
        return quizzes
    if user.is_limited:
        return quizzes.filter(course__in=trained_courses(user))
    courses = Course.objects.filter(is_published=True, enrolments__learner=user)
    trained = Course.objects.filter(cohorts__trainers=user)
    return quizzes.filter(Q(course__in=courses) | Q(course__in=trained))
