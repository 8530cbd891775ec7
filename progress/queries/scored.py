"""The scored attempts that make a learner's result."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from jobs.queries.kept import KeptRows
from quizzes.models import AttemptItem, AttemptState, Mark, Quiz

TIMES = ("attempt__started_at", "attempt__submitted_at", "attempt__due_at")
LONGEST = timedelta(hours=4)
"""What counts at most of an attempt without a time limit: it may lie open for days."""


@dataclass(frozen=True, slots=True)
class ScoredAttempt:
    """One scored attempt: whose, with the points of its items by their current marks.

    What does not count is left out.
    """

    learner: int
    total: Decimal
    items: int
    submitted_at: datetime
    seconds: int
    """Spent on it."""


def count_seconds(started_at: datetime, submitted_at: datetime, due_at: datetime | None) -> int:
    """Count the seconds from start to handing in, until the time was up or for four hours."""
    end = min(submitted_at, due_at or started_at + LONGEST)
    return max(0, int((end - started_at).total_seconds()))


def scored_attempts(quiz: Quiz, learners: Collection[int]) -> Iterator[ScoredAttempt]:
    """Read the scored attempts of learners at a quiz, each learner's in their order, one query."""
    rows = _ATTEMPTS.all(quiz=quiz.pk, learners=list(learners)) if learners else []
    for row in rows:
        learner, started, submitted, due, total, items = row
        seconds = count_seconds(started, submitted, due)
        yield ScoredAttempt(learner, total, items, submitted, seconds)


def _select_attempts(quiz: Any, learners: Any) -> QuerySet[AttemptItem, Any]:
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    items = AttemptItem.objects.filter(
        attempt__quiz=quiz,
        attempt__learner__in=learners.several(),
        attempt__state=AttemptState.SCORED,
    )
    attempts = items.annotate(current=Subquery(marks.values("fraction")[:1])).values("attempt")
    return (
        attempts.annotate(total=Coalesce(Sum("current"), Decimal(0)), count=Count("current"))
        .order_by("attempt__learner", "attempt__number")
        .values_list("attempt__learner", *TIMES, "total", "count")
    )


_ATTEMPTS = KeptRows(_select_attempts)
