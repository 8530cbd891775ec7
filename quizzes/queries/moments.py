"""What a learner may see of an attempt now: four moments, each with its setting."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from quizzes.models import Attempt, Mode, Quiz, Shown

RIGHT_AFTER = timedelta(minutes=10)
"""So long after it was handed in an attempt is looked at right after."""


class Moment(StrEnum):
    """When an attempt is looked at."""

    DURING = "during"
    AFTER = "after"
    LATER = "later"
    CLOSED = "closed"


def find_moment(attempt: Attempt, now: datetime) -> Moment:
    """Find the moment of an attempt; a quiz that never closes never comes to the last one."""
    if attempt.submitted_at is None:
        return Moment.DURING
    closes_at = attempt.quiz.closes_at if attempt.mode == Mode.EXAMINATION else None
    if closes_at is not None and now >= closes_at:
        return Moment.CLOSED
    return Moment.AFTER if now < attempt.submitted_at + RIGHT_AFTER else Moment.LATER


def find_shown(attempt: Attempt, now: datetime | None = None) -> frozenset[Shown]:
    """Find what the quiz lets its learner see of an attempt; an open examination shows nothing.

    Explanations and quotes tell the right answer, and are not shown where that is not.
    """
    moment = find_moment(attempt, now or timezone.now())
    if moment is Moment.DURING and attempt.mode == Mode.EXAMINATION:
        return frozenset()
    shown = frozenset(map(Shown, _settings(attempt.quiz)[moment]))
    return shown if Shown.ANSWERS in shown else shown & {Shown.MARKS}


def _settings(quiz: Quiz) -> dict[Moment, list[str]]:
    return {
        Moment.DURING: quiz.review_during,
        Moment.AFTER: quiz.review_after,
        Moment.LATER: quiz.review_later,
        Moment.CLOSED: quiz.review_closed,
    }
