"""Questions with what was decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.db.models import (
    Func,
    OuterRef,
    PositiveSmallIntegerField,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from jobs.models import JobState
from quizzes.models import Question, QuestionVersion, Review, Verdict, VersionCheck

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    DecidedQuestion = WithAnnotations[Question, "Decision"]
    WordedQuestion = WithAnnotations[Question, "Words"]

DRAFT = "draft"
"""The status of a question whose newest version nobody decided about."""


class Decision(TypedDict):
    """What is known of a question beyond its own row."""

    newest_version: int
    newest_writer: str
    status: str


class Words(Decision):
    """The same, with what the newest version says."""

    stem: str
    findings_count: int


def latest_verdict(version: str) -> Subquery:
    """Find the decision that counts for a version; ``version`` names its id in the outer query."""
    reviews = Review.objects.filter(question_version=OuterRef(version)).order_by("-pk")
    return Subquery(reviews.values("verdict")[:1])


def questions_with_status() -> QuerySet[DecidedQuestion]:
    """Select questions with `newest_version` (id), `newest_writer` and `status`.

    The status is the latest decision about the newest version, or "draft".
    """
    newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
    annotated = Question.objects.annotate(
        newest_version=Subquery(newest.values("pk")[:1]),
        newest_writer=Subquery(newest.values("writer")[:1]),
    )
    return annotated.annotate(
        status=Coalesce(latest_verdict("newest_version"), Value(DRAFT)),
    )


def questions_with_words() -> QuerySet[WordedQuestion]:
    """Select questions with status and, of the newest version, `stem` and `findings_count`."""
    newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
    counted = newest.annotate(count=Func("findings", function="jsonb_array_length"))
    return questions_with_status().annotate(
        stem=Subquery(newest.values("stem")[:1]),
        findings_count=Subquery(
            counted.values("count")[:1], output_field=PositiveSmallIntegerField()
        ),
    )


def unchecked_versions() -> QuerySet[VersionCheck, int]:
    """Select the ids of versions whose checks are not done: they cannot be approved yet."""
    undone = VersionCheck.objects.exclude(state=JobState.DONE)
    return undone.values_list("question_version", flat=True)


def approved_versions(of: Q | None = None) -> QuerySet[QuestionVersion]:
    """Select what learners may see: of each question the version decided last, if approved.

    A version that waits leaves the one before it in use; one that was rejected takes it along.
    ``of`` says of which versions; without it all are gone through.
    """
    versions = QuestionVersion.objects.filter(of or Q()).annotate(verdict=latest_verdict("pk"))
    decided = versions.filter(verdict__isnull=False).order_by("question_id", "-number")
    newest = decided.distinct("question_id").values("pk")
    return versions.filter(pk__in=newest, verdict=Verdict.APPROVED)
