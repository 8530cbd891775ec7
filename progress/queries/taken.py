"""The attempts that a learner took, each with its result as far as its quiz shows it now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Avg, OuterRef, QuerySet, Subquery

from accounts.models import User
from quizzes.models import Attempt, AttemptItem, AttemptState, Grading, Mark, Quiz, Shown
from quizzes.queries.moments import find_shown

NEWEST = 20
"""So many attempts are listed; older ones are on the pages of their quizzes."""


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """One of a learner's attempts at a quiz."""

    id: UUID
    quiz: Quiz
    number: int
    state: AttemptState
    started_at: datetime
    submitted_at: datetime | None
    due_at: datetime | None
    fraction: Decimal | None
    """The mean of its current marks; none before it is scored or where they are not shown now."""
    is_veiled: bool
    """Whether it is scored and its marks are not shown now."""
    counts: bool = False
    """Whether it alone makes the grade."""

    @property
    def is_passed(self) -> bool:
        """Whether it would pass the quiz by itself, as far as one may know."""
        return self.fraction is not None and self.fraction >= self.quiz.pass_mark


def describe_attempts(attempts: Iterable[Any]) -> tuple[PastAttempt, ...]:
    """Describe attempts that have their `quiz` and a `fraction`."""
    return tuple(_describe(attempt) for attempt in attempts)


def with_fractions(attempts: QuerySet[Attempt]) -> QuerySet[Attempt, Any]:
    """Add `fraction`, the mean of the current marks of an attempt."""
    items = with_marks(AttemptItem.objects.filter(attempt=OuterRef("pk")).order_by())
    means = items.values("attempt").annotate(mean=Avg("current")).values("mean")
    return attempts.annotate(fraction=Subquery(means))


def with_marks(items: QuerySet[AttemptItem]) -> QuerySet[AttemptItem, Any]:
    """Add `current`, the current mark of an item."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    return items.annotate(current=Subquery(marks.values("fraction")[:1]))


def with_counting_marks(items: QuerySet[AttemptItem]) -> QuerySet[AttemptItem, Any]:
    """Do the same, and leave out what is not scored or does not count."""
    marked: Any = with_marks(items)
    counting: QuerySet[AttemptItem, Any] = marked.filter(current__isnull=False)
    return counting


def newest_attempts(learner: User) -> tuple[PastAttempt, ...]:
    """Read the newest attempts of a learner at quizzes of their courses, in one query."""
    own = Attempt.objects.filter(
        learner=learner, quiz__course__is_published=True, quiz__course__enrolments__learner=learner
    )
    rows = with_fractions(own.select_related("quiz__course").defer("quiz__course__blueprint"))
    return describe_attempts(rows.order_by("-started_at", "-pk")[:NEWEST])


def mark_counting(attempts: Sequence[PastAttempt], grading: Grading) -> tuple[PastAttempt, ...]:
    """Tell which attempt makes the grade where one does; ``attempts``: of one quiz, newest first.

    Where a result is not shown, nobody is told which was the best.
    """
    scored = [attempt for attempt in attempts if attempt.state == AttemptState.SCORED]
    chosen = _choose(scored, grading) if len(scored) > 1 else None
    return tuple(replace(attempt, counts=attempt is chosen) for attempt in attempts)


def _choose(scored: Sequence[PastAttempt], grading: Grading) -> PastAttempt | None:
    if grading == Grading.BEST and not any(attempt.is_veiled for attempt in scored):
        return max(reversed(scored), key=lambda attempt: attempt.fraction or Decimal(0))
    if grading == Grading.LAST:
        return scored[0]
    return scored[-1] if grading == Grading.FIRST else None


def _describe(attempt: Any) -> PastAttempt:
    is_scored = attempt.state == AttemptState.SCORED
    is_shown = is_scored and Shown.MARKS in find_shown(attempt)
    return PastAttempt(
        id=attempt.public_id,
        quiz=attempt.quiz,
        number=attempt.number,
        state=AttemptState(attempt.state),
        started_at=attempt.started_at,
        submitted_at=attempt.submitted_at,
        due_at=attempt.due_at,
        fraction=attempt.fraction if is_shown else None,
        is_veiled=is_scored and not is_shown,
    )
