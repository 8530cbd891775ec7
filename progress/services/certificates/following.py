"""Issues certificates to those who complete a course, and takes them back from who no longer has.

Only another mark takes a certificate back. That a course asks for more than before does not: what
its learner did was what it took.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_noop

from courses.services.codes import new_code
from progress.models import Certificate, CourseCompletion, Enrolment
from progress.services.webhooks.notifying import notify_certified

NO_LONGER_COMPLETE = gettext_noop("The course is no longer complete.")
"""Why a certificate was revoked that is replaced as soon as the course is complete again; who was
revoked by a person for a reason of theirs stays so."""


def certify(enrolments: Collection[int]) -> list[Certificate]:
    """Issue a certificate for each enrolment, by id, whose course is complete and has none.

    Whoever has a valid one keeps it. Call it while the enrolments are held.
    """
    stored = CourseCompletion.objects.filter(enrolment__in=enrolments).order_by("enrolment")
    complete = list(stored.select_related("enrolment__learner", "enrolment__course"))
    last = _last_certificates(one.enrolment for one in complete)
    places = ((one, last.get(_whose(one.enrolment))) for one in complete)
    issued = Certificate.objects.bulk_create(
        write_certificate(one, replaces=before) for one, before in places if _may_follow(before)
    )
    if issued:
        _empty_those_of_erased(issued)
    notify_certified(issued)
    return issued


def _empty_those_of_erased(made: Iterable[Certificate]) -> None:
    """Take the name off where its learner was erased after it was read.

    Storing a certificate waits for an erasure under way, so that here it is over.
    """
    late = Certificate.objects.filter(
        pk__in=[one.pk for one in made], learner__erased_at__isnull=False
    )
    late.update(learner_name="")


def withdraw(enrolments: Collection[int]) -> None:
    """Revoke the certificates of enrolments where a quiz is no longer passed that it took.

    Whose course is complete all the same keeps theirs. Call it while the enrolments are held.
    """
    incomplete = Enrolment.objects.filter(
        ~Q(course__criteria__needs_quizzes=False),
        pk__in=enrolments,
        course_completion=None,
        learner=OuterRef("learner"),
        course=OuterRef("course"),
    )
    valid = Certificate.objects.filter(Exists(incomplete), revoked_at=None)
    valid.update(revoked_at=timezone.now(), revoked_because=NO_LONGER_COMPLETE)


def write_certificate(one: CourseCompletion, *, replaces: Certificate | None) -> Certificate:
    """Write a certificate with the names of now, not stored yet."""
    learner, course = one.enrolment.learner, one.enrolment.course
    return Certificate(
        learner=learner,
        course=course,
        number=new_code(),
        learner_name="" if learner.erased_at else learner.name or learner.email[:150],
        course_title=course.title,
        language=course.language,
        completed_on=timezone.localdate(one.completed_at, timezone.get_default_timezone()),
        replaces=replaces,
    )


def _may_follow(before: Certificate | None) -> bool:
    """Tell whether a certificate may be issued after the last one."""
    return before is None or before.revoked_because == NO_LONGER_COMPLETE


def _last_certificates(enrolments: Iterable[Enrolment]) -> dict[tuple[int, int], Certificate]:
    """Find the newest certificate of each learner and course."""
    whose = [_whose(enrolment) for enrolment in enrolments]
    found = Certificate.objects.filter(
        learner__in={learner for learner, _ in whose}, course__in={course for _, course in whose}
    )
    return {(one.learner_id, one.course_id): one for one in found.order_by("pk")}


def _whose(enrolment: Enrolment) -> tuple[int, int]:
    return enrolment.learner_id, enrolment.course_id
