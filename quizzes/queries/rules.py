"""The rules of a quiz as they hold for one learner: its settings and what was granted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from accounts.models import User
from quizzes.errors import AttemptTooSoon, NoAttemptLeft, QuizClosed, QuizNotOpen
from quizzes.models import Accommodation, Attempt, Mode, Quiz

GRACE = timedelta(seconds=settings.QUIZ_GRACE_SECONDS)
"""How long after the end an answer still counts: it was on its way."""


@dataclass(frozen=True, slots=True)
class Rules:
    """When, how often and how long a learner may take a quiz; none means no limit."""

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    attempts_allowed: int | None = None
    delay: timedelta = timedelta()
    time_limit: timedelta | None = None
    """With the extra time that the learner was granted."""
    extra_time: timedelta = timedelta()
    extra_attempts: int = 0
    """What the learner was granted, as far as there is a limit."""

    def count_left(self, newest: Attempt | None) -> int | None:
        """Count the attempts that may still begin; none where there is no limit."""
        if self.attempts_allowed is None:
            return None
        return max(0, self.attempts_allowed - (newest.number if newest else 0))

    def check_start(self, newest: Attempt | None, now: datetime) -> None:
        """Refuse a start that the rules do not allow; ``newest`` is the attempt before.

        Raises QuizNotOpen, QuizClosed, NoAttemptLeft, AttemptTooSoon.
        """
        if self.opens_at is not None and now < self.opens_at:
            raise QuizNotOpen(self.opens_at)
        if self.closes_at is not None and now >= self.closes_at:
            raise QuizClosed(self.closes_at)
        if newest is None:
            return
        if self.attempts_allowed is not None and newest.number >= self.attempts_allowed:
            raise NoAttemptLeft
        if newest.submitted_at is not None and now < newest.submitted_at + self.delay:
            raise AttemptTooSoon(newest.submitted_at + self.delay)

    def find_end(self, started_at: datetime) -> datetime | None:
        """Find when an attempt is over: its time is up or the quiz closes, whichever is first."""
        limit = None if self.time_limit is None else started_at + self.time_limit
        ends = [end for end in (limit, self.closes_at) if end is not None]
        return min(ends, default=None)


def find_rules(quiz: Quiz, learner: User) -> Rules:
    """Find the rules that hold for a learner now; practice has none."""
    if quiz.mode == Mode.PRACTICE:
        return Rules()
    granted = find_accommodation(quiz, learner)
    time, attempts = quiz.time_limit, quiz.attempts_allowed
    extra_time, extra_attempts = timedelta(), 0
    if granted is not None and time is not None:
        extra_time = granted.extra_time
        time += extra_time
    if granted is not None and attempts is not None:
        extra_attempts = granted.extra_attempts
        attempts += extra_attempts
    return Rules(
        opens_at=quiz.opens_at,
        closes_at=quiz.closes_at,
        attempts_allowed=attempts,
        delay=quiz.delay,
        time_limit=time,
        extra_time=extra_time,
        extra_attempts=extra_attempts,
    )


def find_accommodation(quiz: Quiz, learner: User) -> Accommodation | None:
    """Find what a learner was granted last in a quiz."""
    return Accommodation.objects.filter(quiz=quiz, learner=learner).order_by("-pk").first()
