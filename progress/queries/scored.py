"""The scored attempts that make a learner's result."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from quizzes.models import AttemptItem, AttemptState, Mark, Quiz


@dataclass(frozen=True, slots=True)
class ScoredAttempt:
    """One scored attempt: whose, with the points of its items by their current marks."""

    learner: int
    total: Decimal
    items: int
    submitted_at: datetime


def scored_attempts(quiz: Quiz, learners: Collection[int]) -> Iterator[ScoredAttempt]:
    """Read the scored attempts of learners at a quiz, each learner's in their order, one query."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    items = AttemptItem.objects.filter(
        attempt__quiz=quiz, attempt__learner__in=learners, attempt__state=AttemptState.SCORED
    )
    attempts = (
        items.annotate(current=Subquery(marks.values("fraction")[:1]))
        .values("attempt", at=F("attempt__submitted_at"), of=F("attempt__learner"))
        .annotate(total=Coalesce(Sum("current"), Decimal(0)), count=Count("pk"))
        .order_by("attempt__learner", "attempt__number")
    )
    for row in attempts:
        yield ScoredAttempt(row["of"], row["total"], row["count"], row["at"])
