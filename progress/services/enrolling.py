"""Puts learners into cohorts and on courses."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record, record_each
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
    join_together(learners=[learner], cohort=cohort, by=by)
    return cohort.members.get(learner=learner)


@transaction.atomic
def join_together(*, learners: Iterable[User], cohort: Cohort, by: User | None) -> None:
    """Put learners into a cohort and on all its courses; twice changes nothing."""
    learners = list(learners)
    before = list(cohort.members.values_list("pk", flat=True))
    CohortMember.objects.bulk_create(
        (CohortMember(cohort=cohort, learner=learner) for learner in learners),
        ignore_conflicts=True,
    )
    joined = (
        (new, {"learner": new.learner_id, "cohort": cohort.pk})
        for new in cohort.members.exclude(pk__in=before)
    )
    record_each("join_cohort", joined, by=by)
    ids = [learner.pk for learner in learners]
    _enrol_all(learners=ids, courses=cohort.courses.all(), by=by)


def _enrol_all(*, learners: Iterable[int], courses: Iterable[Course], by: User | None) -> None:
    """Put learners (by id) on courses, in as many queries for many as for one."""
    learners, courses = list(learners), list(courses)
    enrolled = Enrolment.objects.filter(learner__in=learners, course__in=courses)
    before = set(enrolled.values_list("pk", flat=True))
    Enrolment.objects.bulk_create(
        (
            Enrolment(learner_id=learner, course=course)
            for learner in learners
            for course in courses
        ),
        ignore_conflicts=True,
    )
    put = (
        (new, {"learner": new.learner_id, "course": new.course.slug})
        for new in enrolled.exclude(pk__in=before).select_related("course")
    )
    record_each("enrol", put, by=by)
