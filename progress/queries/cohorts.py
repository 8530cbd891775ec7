"""Cohorts as their trainers see them."""

from __future__ import annotations

from django.db.models import Count, QuerySet

from accounts.models import Role, User
from progress.models import Cohort


def visible_cohorts(user: User) -> QuerySet[Cohort]:
    """Select the cohorts that a person may see: a trainer's own, every one for administrators."""
    cohorts = Cohort.objects.order_by("name", "pk")
    if user.is_staff:
        return cohorts
    return cohorts.filter(trainers=user) if user.role == Role.TRAINER else cohorts.none()


def with_sizes(cohorts: QuerySet[Cohort]) -> QuerySet[Cohort]:
    """Add `learners`, the number of members, and fetch the courses."""
    return cohorts.annotate(learners=Count("members")).prefetch_related("courses")
