"""The scored attempts that make a learner's result."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count, F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

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
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    items = AttemptItem.objects.filter(
        attempt__quiz=quiz, attempt__learner__in=learners, attempt__state=AttemptState.SCORED
    )
    attempts = (
        items.annotate(current=Subquery(marks.values("fraction")[:1]))
        .values("attempt", *TIMES, of=F("attempt__learner"))
        .annotate(total=Coalesce(Sum("current"), Decimal(0)), count=Count("current"))
        .order_by("attempt__learner", "attempt__number")
    )
    for row in attempts:
        started, submitted, due = (row[name] for name in TIMES)
        seconds = count_seconds(started, submitted, due)
        yield ScoredAttempt(row["of"], row["total"], row["count"], submitted, seconds)
