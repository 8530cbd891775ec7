"""Cohorts as their trainers see them."""

from __future__ import annotations

from django.db.models import Count, QuerySet

from accounts.models import Role, User
from progress.models import Cohort


def visible_cohorts(user: User) -> QuerySet[Cohort]:
    """Select the cohorts that a person may see: a trainer's own, every one for administrators.

    By a token that is limited to cohorts they see of these the ones that it reaches.
    """
    cohorts = Cohort.objects.order_by("name", "pk")
    if not user.administers:
        cohorts = cohorts.filter(trainers=user) if user.role == Role.TRAINER else cohorts.none()
    return cohorts.filter(reached_by__token=user.token) if user.is_limited else cohorts


def sees_all(user: User) -> bool:
    """Tell whether a person may see everything, in cohorts or not."""
    return user.administers and not user.is_limited


def with_sizes(cohorts: QuerySet[Cohort]) -> QuerySet[Cohort]:
    """Add `learners`, the number of members, and fetch the courses."""
    return cohorts.annotate(learners=Count("members")).prefetch_related("courses")
