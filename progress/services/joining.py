"""Lets learners onto courses and into cohorts by themselves: open courses, and with a code."""

from __future__ import annotations

from typing import TypeVar

from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models import User
from courses.models import Course, Joining
from courses.services.codes import first_group, write_code
from progress.errors import CodeExpired, CodeUsedUp, CohortEnded, NotOpen, WrongCode
from progress.models import Cohort, CohortMember, Enrolment
from progress.services.enrolling import enrol, join_cohort

Joined = TypeVar("Joined", Course, Cohort)


@transaction.atomic
def join_course(*, learner: User, slug: str) -> Enrolment:
    """Put a learner on an open course; twice changes nothing. Raises NotOpen."""
    course = Course.objects.filter(slug=slug, is_published=True).first()
    if course is None:
        raise NotOpen
    enrolment = Enrolment.objects.filter(learner=learner, course=course).first()
    if enrolment is None and course.joining != Joining.OPEN:
        raise NotOpen
    return enrolment or enrol(learner=learner, course=course, by=learner)


@transaction.atomic
def join_by_code(*, learner: User, said: str) -> Enrolment | CohortMember:
    """Put a learner on the course or into the cohort of a code; twice takes one place.

    Raises WrongCode, CodeExpired, CodeUsedUp, CohortEnded. Course or cohort is held, so that its
    last place is given away once.
    """
    code = write_code(said)
    taking = Course.objects.filter(is_published=True, joining=Joining.CODE)
    course, cohort = _find(taking, code), _find(Cohort.objects.all(), code)
    if course is not None:
        return _join_course(learner, course)
    if cohort is not None:
        return _join_cohort(learner, cohort)
    raise WrongCode


def _join_course(learner: User, course: Course) -> Enrolment:
    enrolment = Enrolment.objects.filter(learner=learner, course=course).first()
    if enrolment is None:
        _take_place(course)
    return enrolment or enrol(learner=learner, course=course, by=learner)


def _join_cohort(learner: User, cohort: Cohort) -> CohortMember:
    member = cohort.members.filter(learner=learner).first()
    if member is None:
        refuse_where_over(cohort)
        _take_place(cohort)
    return member or join_cohort(learner=learner, cohort=cohort, by=learner)


def refuse_where_over(cohort: Cohort) -> None:
    """Raise CohortEnded where a cohort's last day has passed."""
    if cohort.ends_on is not None and cohort.ends_on < timezone.localdate():
        raise CohortEnded


def _take_place(joined: Course | Cohort) -> None:
    if joined.join_until is not None and joined.join_until <= timezone.now():
        raise CodeExpired
    if joined.join_places == 0:
        raise CodeUsedUp
    if joined.join_places is not None:
        joined.join_places -= 1
        joined.save(update_fields=["join_places"])


def _find(taking: models.QuerySet[Joined], code: str) -> Joined | None:
    """Find by the first group, then compare all of it, which takes as long for each guess."""
    alike = taking.filter(join_code__startswith=first_group(code)) if code else taking.none()
    for joined in alike.select_for_update(of=("self",)).order_by("pk"):
        if constant_time_compare(joined.join_code or "", code):
            return joined
    return None
