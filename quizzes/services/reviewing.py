"""Stores what people decide about questions; what nobody approved no learner sees.

QuizError
└── ReviewRefused
    ├── ChecksPending
    ├── OwnWords
    ├── HasErrors
    ├── WithoutProof
    ├── ReasonMissing
    ├── NotTheNewest
    └── DecidedMeanwhile
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record_each
from courses.models import Course
from quizzes.errors import QuizError
from quizzes.generation.records import Severity
from quizzes.models import Cause, QuestionVersion, Review, Verdict
from quizzes.queries.questions import DRAFT, latest_verdict, unchecked_versions
from quizzes.services.composing import recompose_quizzes


class ReviewRefused(QuizError):
    """A decision is not taken; nothing is stored."""

    code = "review_refused"


class ChecksPending(ReviewRefused):
    """The checks of a version that a person wrote are not done: it cannot be approved yet."""

    code = "checks_pending"
    message = _("The checks of this question are not done yet: it can be approved after them.")


class OwnWords(ReviewRefused):
    """Where two people are wanted, who wrote or edited a version cannot approve it."""

    code = "own_words"
    message = _("You wrote this version: somebody else has to approve it.")


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
    message = _("Say why the question is rejected: choose a reason or write a note.")


class NotTheNewest(ReviewRefused):
    """The question was rewritten: the decision would be about what it no longer says."""

    code = "not_the_newest"
    message = _("The question was rewritten meanwhile; this is how it reads now.")


class DecidedMeanwhile(ReviewRefused):
    """Somebody else decided since the question was looked at."""

    code = "decided_meanwhile"
    message = _("Somebody else decided about this question meanwhile; look at their decision.")


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision and why it was taken."""

    verdict: Verdict
    reason: str = ""
    cause: str = ""

    @property
    def says_why(self) -> bool:
        """Whether a reason was chosen or written; "another one" has to be written."""
        return bool(self.reason) or self.cause not in {"", Cause.OTHER}


@transaction.atomic
def review(
    *,
    version: QuestionVersion,
    verdict: Verdict,
    reason: str = "",
    cause: str = "",
    by: User | None,
    seen: int | None = None,
) -> Review:
    """Store a decision about a version and have the course's quizzes follow it.

    ``cause`` is one of `Cause`, for what is turned away; ``seen`` is the id of the latest decision
    that the person knew of, 0 for none. Raises ReviewRefused.
    """
    course = _lock(version.question.course_id)
    if seen is not None and seen != _find_latest(version):
        raise DecidedMeanwhile
    (decided,) = _decide([version], Decided(verdict, reason.strip(), cause), by)
    recompose_quizzes(course)
    return decided


@transaction.atomic
def approve_all(*, versions: Iterable[QuestionVersion], by: User | None) -> list[Review]:
    """Approve versions that no check found anything about; all or none. Raises ReviewRefused."""
    versions = list(versions)
    courses = [_lock(pk) for pk in sorted({version.question.course_id for version in versions})]
    if any(version.findings for version in versions):
        raise ReviewRefused(_("Only questions without any finding are approved at once."))
    decided = _decide(versions, Decided(Verdict.APPROVED), by)
    for course in courses:
        recompose_quizzes(course)
    return decided


def _lock(course: int) -> Course:
    """Have decisions about a course taken one after the other."""
    return Course.objects.select_for_update(no_key=True).get(pk=course)


def _find_latest(version: QuestionVersion) -> int:
    """Find the id of the latest decision about a version; 0 for none."""
    return version.reviews.order_by("-pk").values_list("pk", flat=True).first() or 0


def find_hindrance(*, version: QuestionVersion, by: User | None) -> ReviewRefused | None:
    """Tell why a person could not approve a version now; none where they can."""
    try:
        _refuse_unproved(QuestionVersion.objects.filter(pk=version.pk), by)
    except ReviewRefused as error:
        return error
    return None


def by_others(versions: QuerySet[QuestionVersion], by: User | None) -> QuerySet[QuestionVersion]:
    """Leave out what the person wrote, edited or wrote before it was brought back.

    Where one person is enough (`SECOND_PERSON_APPROVES`), nothing is left out.
    """
    if by is None or not settings.SECOND_PERSON_APPROVES:
        return versions
    return versions.exclude(created_by=by).exclude(restores__created_by=by)


def _decide(versions: list[QuestionVersion], decided: Decided, by: User | None) -> list[Review]:
    chosen = QuestionVersion.objects.filter(pk__in=[version.pk for version in versions])
    if chosen.filter(question__versions__number__gt=F("number")).exists():
        raise NotTheNewest
    if decided.verdict == Verdict.REJECTED and not decided.says_why:
        raise ReasonMissing
    if decided.verdict == Verdict.APPROVED:
        _refuse_unproved(chosen, by)
    before = dict(chosen.annotate(latest=latest_verdict("pk")).values_list("pk", "latest"))
    reviews = Review.objects.bulk_create(
        Review(question_version=version, by=by, **asdict(decided)) for version in versions
    )
    record_each("review", [(one, _tell(before[one.pk], decided)) for one in versions], by=by)
    return reviews


def _tell(before: str | None, decided: Decided) -> dict[str, Any]:
    """Put into words for the audit log what a version was, what it is now, and why."""
    told = {
        "before": {"status": before or DRAFT},
        "after": {"status": str(decided.verdict)},
        "reason": decided.reason,
    }
    return {**told, "cause": str(decided.cause)} if decided.cause else told


def _refuse_unproved(versions: QuerySet[QuestionVersion], by: User | None) -> None:
    if by_others(versions, by).count() < versions.count():
        raise OwnWords
    if versions.filter(pk__in=unchecked_versions()).exists():
        raise ChecksPending
    if versions.filter(findings__contains=[{"severity": Severity.ERROR}]).exists():
        raise HasErrors
    if versions.filter(provenance=None).exists():
        raise WithoutProof
