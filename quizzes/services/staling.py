"""Takes questions out of use whose source no longer says what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_noop

from courses.models import SourceVersion
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
    """Mark the approved questions stale that quote from these spans of a version; count them.

    Attempts keep the questions that they began with; a new approval brings a question back.
    """
    resting = _find_resting(version, spans)
    stale = Review.objects.bulk_create(
        Review(question_version=question, verdict=Verdict.STALE, reason=SOURCE_CHANGED)
        for question in approved_versions().filter(pk__in=resting).order_by("pk")
    )
    return len(stale)


def _find_resting(version: SourceVersion, spans: Sequence[Span]) -> set[int]:
    """Find the question versions, by id, with a quote that reaches into a span."""
    found: set[int] = set()
    for first in range(0, len(spans), MOST_AT_ONCE):
        touched = reduce(or_, (_touches(span) for span in spans[first : first + MOST_AT_ONCE]))
        quotes = Provenance.objects.filter(touched, source_version=version)
        found.update(quotes.values_list("question_version_id", flat=True))
    return found


def _touches(span: Span) -> Q:
    return Q(start__lt=span.end, end__gt=span.start)
