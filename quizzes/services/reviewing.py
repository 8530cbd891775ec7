"""Stores what people decide about questions; what nobody approved no learner sees.

QuizError
└── ReviewRefused
    ├── ChecksPending
    ├── HasErrors
    ├── WithoutProof
    ├── ReasonMissing
    ├── NotTheNewest
    └── DecidedMeanwhile
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from quizzes.errors import QuizError
from quizzes.generation.records import Severity
from quizzes.models import QuestionVersion, Review, Verdict
from quizzes.queries.questions import unchecked_versions
from quizzes.services.composing import compose_quizzes


class ReviewRefused(QuizError):
    """A decision is not taken; nothing is stored."""

    code = "review_refused"


class ChecksPending(ReviewRefused):
    """The checks of a version that a person wrote are not done: it cannot be approved yet."""

    code = "checks_pending"
    message = _("The checks of this question are not done yet: it can be approved after them.")


class HasErrors(ReviewRefused):
    """A check of severity error failed: the version cannot be approved."""

    code = "has_errors"
    message = _("A check found an error in this question: it cannot be approved.")


class WithoutProof(ReviewRefused):
    """The version rests on no quote: it cannot be approved."""

    code = "without_proof"
    message = _("This question rests on no quote of a source: it cannot be approved.")


class ReasonMissing(ReviewRefused):
    """A rejection needs a reason."""

    code = "reason_missing"
    message = _("Say why the question is rejected.")


class NotTheNewest(ReviewRefused):
    """The question was rewritten: the decision would be about what it no longer says."""

    code = "not_the_newest"
    message = _("The question was rewritten meanwhile; this is how it reads now.")


class DecidedMeanwhile(ReviewRefused):
    """Somebody else decided since the question was looked at."""

    code = "decided_meanwhile"
    message = _("Somebody else decided about this question meanwhile; look at their decision.")


@transaction.atomic
def review(
    *,
    version: QuestionVersion,
    verdict: Verdict,
    reason: str = "",
    by: User | None,
    seen: int | None = None,
) -> Review:
    """Store a decision about a version and have the course's quizzes follow it.

    ``seen`` is the id of the latest decision that the person knew of, 0 for none. Raises
    ReviewRefused.
    """
    course = _lock(version.question.course_id)
    if seen is not None and seen != _find_latest(version):
        raise DecidedMeanwhile
    (decided,) = _decide([version], verdict, reason.strip(), by)
    compose_quizzes(course)
    return decided


@transaction.atomic
def approve_all(*, versions: Iterable[QuestionVersion], by: User | None) -> list[Review]:
    """Approve versions that no check found anything about; all or none. Raises ReviewRefused."""
    versions = list(versions)
    courses = [_lock(pk) for pk in sorted({version.question.course_id for version in versions})]
    if any(version.findings for version in versions):
        raise ReviewRefused(_("Only questions without any finding are approved at once."))
    decided = _decide(versions, Verdict.APPROVED, "", by)
    for course in courses:
        compose_quizzes(course)
    return decided


def _lock(course: int) -> Course:
    """Have decisions about a course taken one after the other."""
    return Course.objects.select_for_update(no_key=True).get(pk=course)


def _find_latest(version: QuestionVersion) -> int:
    """Find the id of the latest decision about a version; 0 for none."""
    return version.reviews.order_by("-pk").values_list("pk", flat=True).first() or 0


def _decide(
    versions: list[QuestionVersion], verdict: Verdict, reason: str, by: User | None
) -> list[Review]:
    chosen = QuestionVersion.objects.filter(pk__in=[version.pk for version in versions])
    if chosen.filter(question__versions__number__gt=F("number")).exists():
        raise NotTheNewest
    if verdict == Verdict.REJECTED and not reason:
        raise ReasonMissing
    if verdict == Verdict.APPROVED:
        _refuse_unproved(chosen)
    decided = Review.objects.bulk_create(
        Review(question_version=version, verdict=verdict, reason=reason, by=by)
        for version in versions
    )
    for version in versions:
        record("review", version, by=by, verdict=verdict.value, reason=reason)
    return decided


def _refuse_unproved(versions: QuerySet[QuestionVersion]) -> None:
    if versions.filter(pk__in=unchecked_versions()).exists():
        raise ChecksPending
    if versions.filter(findings__contains=[{"severity": Severity.ERROR}]).exists():
        raise HasErrors
    if versions.filter(provenance=None).exists():
        raise WithoutProof
