"""Lets learners onto courses by themselves: open ones, and with a code."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models import User
from courses.models import Course, Joining
from courses.services.codes import first_group, write_code
from progress.errors import CodeExpired, CodeUsedUp, NotOpen, WrongCode
from progress.models import Enrolment
from progress.services.enrolling import enrol


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
def join_by_code(*, learner: User, said: str) -> Enrolment:
    """Put a learner on the course of a code; twice takes one place.

    Raises WrongCode, CodeExpired, CodeUsedUp. The course is held, so that its last place is given
    away once.
    """
    course = _find_course(write_code(said))
    enrolment = Enrolment.objects.filter(learner=learner, course=course).first()
    if enrolment is not None:
        return enrolment
    if course.join_until is not None and course.join_until <= timezone.now():
        raise CodeExpired
    if course.join_places == 0:
        raise CodeUsedUp
    if course.join_places is not None:
        course.join_places -= 1
        course.save(update_fields=["join_places"])
    return enrol(learner=learner, course=course, by=learner)


def _find_course(code: str) -> Course:
    """Find by the first group, then compare all of it, which takes as long for each guess."""
    taking = Course.objects.filter(is_published=True, joining=Joining.CODE)
    alike = taking.filter(join_code__startswith=first_group(code)) if code else taking.none()
    for course in alike.select_for_update(of=["self"]).order_by("pk"):
        if constant_time_compare(course.join_code or "", code):
            return course
    raise WrongCode
