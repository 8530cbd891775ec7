"""Puts learners into cohorts and on courses."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from progress.models import Cohort, CohortMember, Enrolment


@transaction.atomic
def enrol(*, learner: User, course: Course, by: User | None) -> Enrolment:
    """Put a learner on a course; whoever is there already stays as they are."""
    enrolment, is_new = Enrolment.objects.get_or_create(learner=learner, course=course)
    if is_new:
        record("enrol", enrolment, by=by, learner=learner.pk, course=course.slug)
    return enrolment


@transaction.atomic
def join_cohort(*, learner: User, cohort: Cohort, by: User | None) -> CohortMember:
    """Put a learner into a cohort and on all its courses; twice changes nothing."""
    member, is_new = CohortMember.objects.get_or_create(cohort=cohort, learner=learner)
    if is_new:
        record("join_cohort", member, by=by, learner=learner.pk, cohort=cohort.pk)
    for course in cohort.courses.all():
        enrol(learner=learner, course=course, by=by)
    return member
