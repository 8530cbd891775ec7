"""By when a learner is to have taken a course."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from accounts.models import User
from progress.models import Cohort, CohortMember, Extension


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day by which a learner's cohort, or the learner alone, is to be done."""

    on: date
    days: int
    """From today; below zero once it has passed."""
    is_extended: bool = False
    """Whether the learner has longer than their cohort."""

    @property
    def days_ago(self) -> int:
        """Days since it passed."""
        return -self.days


def find_deadline(learner: User, course_slug: str) -> Deadline | None:
    """Find the day by which a learner takes a course: the next, else the last that passed.

    None where no cohort of theirs that takes the course is due or ends.
    """
    members = CohortMember.objects.filter(learner=learner, cohort__courses__slug=course_slug)
    rows = with_due_dates(members).exclude(due=None).values_list("due", "own_due").order_by()
    today = timezone.localdate()
    days = {due: own is None or due > own for due, own in rows}
    coming = [day for day in days if day >= today]
    day = min(coming, default=max(days, default=None))
    return Deadline(day, (day - today).days, days[day]) if day else None


def due_dates(
    cohorts: Collection[int], learners: Collection[int] | QuerySet[Any, Any]
) -> dict[tuple[int, int], date]:
    """Read by when learners (ids) are to be done with cohorts' courses, by cohort and learner.

    Who is not in a cohort or has no such day is left out; one query for many as for one.
    """
    members = CohortMember.objects.filter(cohort__in=cohorts, learner__in=learners)
    rows = with_due_dates(members).exclude(due=None).order_by()
    return {(cohort, who): day for cohort, who, day in rows.values_list("cohort", "learner", "due")}


def with_due_dates(members: QuerySet[Any]) -> QuerySet[Any]:
    """Add `own_due`, the cohort's day, and `due`, which is the learner's.

    It is the day of their newest extension; where the whole cohort has longer by now, so have
    they.
    """
    newest = Extension.objects.filter(member=OuterRef("pk")).order_by("-granted_at", "-pk")
    own = Coalesce("cohort__due_on", "cohort__ends_on")
    extended = Subquery(newest.values("due_on")[:1])
    dated: QuerySet[Any] = members.annotate(own_due=own, due=Greatest(extended, F("own_due")))
    return dated


def find_own_due(cohort: Cohort) -> date | None:
    """Return the day by which a cohort is to be done, extensions apart."""
    return cohort.due_on or cohort.ends_on
