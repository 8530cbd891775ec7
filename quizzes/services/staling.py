"""Takes questions out of use whose source no longer says what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_noop

from courses.models import SourceVersion
from courses.services.histories import Histories
from courses.sources import Span
from quizzes.models import Provenance, Review, Verdict
from quizzes.queries.questions import approved_versions

SOURCE_CHANGED = gettext_noop(
    "The passage that this question rests on is another in the document’s new version."
)
MOST_AT_ONCE = 500
"""Spans of one query."""


@transaction.atomic
def mark_stale(*, version: SourceVersion, spans: Sequence[Span]) -> int:
    """Mark the approved questions stale that rest on these spans of a version; count them.

    A question that quotes from an earlier version rests on where the same words stand in this one.

    Attempts keep the questions that they began with; a new approval brings a question back.
    """
    resting = _find_resting(version, spans)
    stale = Review.objects.bulk_create(
        Review(question_version=question, verdict=Verdict.STALE, reason=SOURCE_CHANGED)
        for question in approved_versions().filter(pk__in=resting).order_by("pk")
    )
    return len(stale)


def _find_resting(version: SourceVersion, spans: Sequence[Span]) -> set[int]:
    return _find_quoting(version, spans) | _find_quoted_earlier(version, spans)


def _find_quoting(version: SourceVersion, spans: Sequence[Span]) -> set[int]:
    """Find the question versions, by id, with a quote that reaches into a span."""
    found: set[int] = set()
    for first in range(0, len(spans), MOST_AT_ONCE):
        touched = reduce(or_, (_touches(span) for span in spans[first : first + MOST_AT_ONCE]))
        quotes = Provenance.objects.filter(touched, source_version=version)
        found.update(quotes.values_list("question_version_id", flat=True))
    return found


def _find_quoted_earlier(version: SourceVersion, spans: Sequence[Span]) -> set[int]:
    """Find those, by id, with a quote from an earlier version that still stands in a span."""
    if not spans:
        return set()
    earlier = Provenance.objects.filter(
        question_version__in=approved_versions().values("pk"),
        source_version__document=version.document_id,
        source_version__number__lt=version.number,
    )
    history = Histories.of([version.document_id])[version.document_id]
    return {
        proof.question_version_id
        for proof in earlier
        for place in history.follow(proof.source_version_id, proof.start, proof.end).places
        if place.version == version
        and any(span.start < place.end and place.start < span.end for span in spans)
    }


def _touches(span: Span) -> Q:
    return Q(start__lt=span.end, end__gt=span.start)
