"""Members of cohorts at a given time, as reminders find them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from courses.models import Course
from progress.models import Cohort, CohortMember
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, EnrolmentFactory


def make_member(
    now: datetime,
    *,
    joined: int = 0,
    active: int | None = None,
    cohort: Cohort | None = None,
    **learner: Any,
) -> CohortMember:
    """Put a learner into a cohort of one course; ``joined`` and ``active`` are days ago."""
    cohort = cohort or make_cohort()
    person = UserFactory.create(**learner)
    member: CohortMember = CohortMemberFactory.create(cohort=cohort, learner=person)
    CohortMember.objects.filter(pk=member.pk).update(joined_at=now - timedelta(joined))
    at = None if active is None else now - timedelta(active)
    for course in cohort.courses.all():
        EnrolmentFactory.create(learner=person, course=course, last_active_at=at)
    return member


def make_cohort(**told: Any) -> Cohort:
    """Make a cohort of one course."""
    cohort: Cohort = CohortFactory.create(**told)
    cohort.courses.add(make_course())
    return cohort


def make_course() -> Course:
    made: Course = CourseFactory.create()
    return made


def day(now: datetime, number: int) -> date:
    """Return the day that lies some days from now."""
    return now.date() + timedelta(number)
