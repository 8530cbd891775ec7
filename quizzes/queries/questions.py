"""Questions with what was decided about them."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from quizzes.models import Question, QuestionVersion, Review, Verdict

DRAFT = "draft"
"""The status of a question whose newest version nobody decided about."""


def latest_verdict(version: str) -> Subquery:
    """Find the decision that counts for a version; ``version`` names its id in the outer query."""
    reviews = Review.objects.filter(question_version=OuterRef(version)).order_by("-pk")
    return Subquery(reviews.values("verdict")[:1])


def questions_with_status() -> QuerySet[Question]:
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


def approved_versions() -> QuerySet[QuestionVersion]:
    """Select, a question, the newest of its approved versions: what learners may see."""
    decided = QuestionVersion.objects.annotate(verdict=latest_verdict("pk"))
    approved = decided.filter(verdict=Verdict.APPROVED)
    return approved.order_by("question_id", "-number").distinct("question_id")
