"""Certificates as those see them who may."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from progress.models import Certificate, Cohort, Enrolment, QuizResult
from progress.queries.cohorts import sees_all, visible_cohorts
from quizzes.queries.moments import shows_marks


class CertificateState(StrEnum):
    """Whether a certificate holds."""

    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"
    """Revoked, and a newer one stands in its place."""


def state_of(certificate: Certificate) -> CertificateState:
    """Tell whether a certificate holds; one of `with_states`, so that nothing more is asked."""
    if certificate.revoked_at is None:
        return CertificateState.VALID
    is_replaced = certificate.is_replaced  # type: ignore[attr-defined]  # annotated below
    return CertificateState.REPLACED if is_replaced else CertificateState.REVOKED


def with_states() -> QuerySet[Certificate]:
    """Select certificates with what their state takes."""
    newer = Certificate.objects.filter(replaces=OuterRef("pk"))
    return Certificate.objects.annotate(is_replaced=Exists(newer))


def certificates_of(learner: User) -> list[Certificate]:
    """Read a learner's certificates, the newest first.

    What was issued since an attempt whose marks are not shown yet would tell them: it comes later.
    """
    own = list(with_states().filter(learner=learner).select_related("course"))
    hidden = veiled_since(learner) if own else []
    return [
        one
        for one in own
        if all(course != one.course_id or one.issued_at < at for course, at in hidden)
    ]


def find_download(user: User, number: str) -> Certificate | None:
    """Find a valid certificate that a person may download; none where there is none for them.

    Learners may their own, trainers those of their learners, administrators all.
    """
    valid = with_states().filter(number=number, revoked_at=None).select_related("course")
    certificate = valid.first()
    if certificate is None or sees_all(user):
        return certificate
    if certificate.learner_id == user.pk:
        return next((one for one in certificates_of(user) if one.pk == certificate.pk), None)
    return of_trainer(user).filter(pk=certificate.pk).first()


def of_cohort(cohort: Cohort) -> QuerySet[Certificate]:
    """Select the certificates of a cohort's learners in its courses, the newest first."""
    chosen = with_states().filter(learner__cohort_places__cohort=cohort, course__cohorts=cohort)
    return chosen.select_related("learner", "course").order_by("-issued_at", "-pk")


def of_trainer(user: User) -> QuerySet[Certificate]:
    """Select the certificates of the learners of a trainer's cohorts in the cohorts' courses."""
    taught = visible_cohorts(user).filter(
        members__learner=OuterRef("learner"), courses=OuterRef("course")
    )
    return with_states().filter(Exists(taught)).select_related("course")


def find_by_number(number: str) -> Certificate | None:
    """Find a certificate, valid or not."""
    return with_states().filter(number=number).first()


def uncertified(enrolments: Collection[int]) -> list[int]:
    """List the enrolments, by id, whose course is complete and never had a certificate."""
    issued = Certificate.objects.filter(learner=OuterRef("learner"), course=OuterRef("course"))
    without = Enrolment.objects.filter(
        ~Exists(issued), pk__in=enrolments, course_completion__isnull=False
    )
    return list(without.order_by("pk").values_list("pk", flat=True))


def veiled_since(learner: User) -> list[tuple[int, datetime]]:
    """List the courses, by id, of the quizzes whose marks are not shown now, and since when."""
    results = QuizResult.objects.filter(enrolment__learner=learner)
    return [
        (one.quiz.course_id, one.last_submitted_at)
        for one in results.select_related("quiz")
        if not shows_marks(one.quiz, one.last_submitted_at, one.attempts)
    ]
