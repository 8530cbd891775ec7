"""The versions of a question that a regrade can be about."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet

from quizzes.models import QuestionVersion
from quizzes.queries.regrading import HANDED_IN


def versions_with_attempts(question: int) -> QuerySet[QuestionVersion, Any]:
    """Select the versions of a question with their rulings, the newest first.

    ``attempts_count`` is how many attempts that were handed in asked each.
    """
    handed_in = Q(attempt_items__attempt__state__in=HANDED_IN)
    versions = QuestionVersion.objects.filter(question=question).order_by("-number")
    counted: QuerySet[QuestionVersion, Any] = versions.select_related("ruling__corrected").annotate(
        attempts_count=Count("attempt_items", filter=handed_in)
    )
    return counted
