"""Settles what becomes of a question whose source changed: kept, to be adapted, or retired.

QuizError
└── ReviewRefused
    ├── NotStale
    ├── QuoteGone
    └── ReasonNeeded
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from quizzes.models import Provenance, QuestionVersion, Review, Verdict
from quizzes.queries.items import with_proof
from quizzes.services.following import FollowedProof, follow_proofs
from quizzes.services.reviewing import DecidedMeanwhile, ReviewRefused, review

COPIED = (
    *("question", "stem", "body", "explanation", "difficulty", "cognitive_level"),
    *("grounds", "findings", "writer", "created_by"),
)
"""What a kept version takes over: its words are those of whoever wrote them."""


class Settlement(StrEnum):
    """What becomes of a stale question."""

    KEEP = "keep"
    """It holds by the new words of its source as well."""
    ADAPT = "adapt"
    """It stays out of use until somebody edits it."""
    RETIRE = "retire"
    """It is out of use for good."""


class NotStale(ReviewRefused):
    """The question is not stale: there is nothing to settle."""

    code = "not_stale"
    message = _("This question is not stale any more; look at what was decided.")


class QuoteGone(ReviewRefused):
    """A quote does not stand in the newest version of its document."""

    code = "quote_gone"
    message = _("The new version does not say what this question quotes: it cannot be kept as is.")


class ReasonNeeded(ReviewRefused):
    """Who keeps or retires a stale question says why."""

    code = "reason_needed"
    message = _("Say why: the reason is kept with the decision.")


@transaction.atomic
def settle(
    *, version: QuestionVersion, settlement: Settlement, reason: str, by: User, seen: int
) -> Review:
    """Store what becomes of a stale question version; raises ReviewRefused.

    ``seen`` is the id of the latest decision that the person knew of. A question that is kept gets
    a new version which quotes from the newest version of each document.
    """
    Course.objects.select_for_update(no_key=True).get(pk=version.question.course_id)
    latest = version.reviews.order_by("-pk").first()
    if latest is None or latest.pk != seen:
        raise DecidedMeanwhile
    if latest.verdict != Verdict.STALE or _has_later(version):
        raise NotStale
    reason = reason.strip()
    if settlement is not Settlement.ADAPT and not reason:
        raise ReasonNeeded
    match settlement:
        case Settlement.KEEP:
            return _keep(version, reason, by)
        case Settlement.ADAPT:
            return review(version=version, verdict=Verdict.STALE, reason=reason, by=by)
        case Settlement.RETIRE:
            return review(version=version, verdict=Verdict.RETIRED, reason=reason, by=by)


def _has_later(version: QuestionVersion) -> bool:
    return version.question.versions.filter(number__gt=version.number).exists()


def _keep(version: QuestionVersion, reason: str, by: User) -> Review:
    proved = with_proof(QuestionVersion.objects.filter(pk=version.pk))
    followed = follow_proofs(proved)[version.pk]
    if not followed or any(one.place is None for one in followed):
        raise QuoteGone
    kept = _store(version, followed)
    told = {
        "before": {"version": version.number, "quotes": [_place(one.proof) for one in followed]},
        "after": {"version": kept.number, "quotes": [_new_place(one) for one in followed]},
    }
    record("keep_question", kept, by=by, reason=reason, **told)
    return review(version=kept, verdict=Verdict.APPROVED, reason=reason, by=by)


def _store(version: QuestionVersion, followed: Sequence[FollowedProof]) -> QuestionVersion:
    """Store the same words with quotes from the newest versions: nothing is left to check."""
    copied = {name: getattr(version, name) for name in COPIED}
    kept = QuestionVersion.objects.create(number=version.number + 1, **copied)
    Provenance.objects.bulk_create(
        Provenance(
            question_version=kept,
            position=one.proof.position,
            source_version=one.newest,
            start=one.place.start,
            end=one.place.end,
            quote=one.proof.quote,
        )
        for one in followed
        if one.place
    )
    return kept


def _place(proof: Provenance) -> list[int]:
    return [proof.source_version_id, proof.start, proof.end]


def _new_place(one: FollowedProof) -> list[int]:
    return [one.newest.pk, one.place.start, one.place.end] if one.place else []
