"""Questions that went out of use because their source changed, and what was decided of them."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from courses.models import SourceVersion
from quizzes.models import Provenance, QuestionVersion, Review, Verdict
from quizzes.queries.items import with_proof
from quizzes.queries.questions import questions_with_status


class StaleState(StrEnum):
    """Where a stale question stands."""

    OPEN = "open"
    """Nobody decided yet."""
    ADAPT = "adapt"
    """Somebody decided that it is to be edited: it stays out of use until then."""


def stale_versions(
    source: SourceVersion | None = None, state: StaleState | None = None
) -> QuerySet[QuestionVersion]:
    """Select the newest versions of questions that are stale, with their proof.

    With a source version: those that quote from an earlier one of its document. A stale mark that
    a person set says that the question waits for an edit; one that the system set is undecided.
    """
    reviews = Review.objects.filter(question_version=OuterRef("pk")).order_by("-pk")
    newest = questions_with_status().filter(status=Verdict.STALE).order_by()
    versions = QuestionVersion.objects.filter(pk__in=newest.values("newest_version"))
    versions = versions.annotate(
        seen=Subquery(reviews.values("pk")[:1]), decided_by=Subquery(reviews.values("by")[:1])
    )
    if state is not None:
        versions = versions.filter(decided_by__isnull=state is StaleState.OPEN)
    if source is not None:
        versions = versions.filter(_quotes_before(source))
    ordered = versions.order_by("question__course", "question__rank", "pk")
    return with_proof(ordered.select_related("question__course"))


def _quotes_before(source: SourceVersion) -> Q:
    quotes = Provenance.objects.filter(
        question_version=OuterRef("pk"),
        source_version__document=source.document_id,
        source_version__number__lt=source.number,
    )
    return Q(Exists(quotes))


def count_stale(source: SourceVersion) -> int:
    """Count the stale questions that quote from an earlier version of a document."""
    return stale_versions(source).order_by().count()
