"""Grants a learner more time or more attempts."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from accounts.services.snapshots import snapshot
from quizzes.models import Accommodation, Attempt, AttemptState, Quiz
from quizzes.queries.rules import find_rules

GRANTED = ("extra_time", "extra_attempts")


@transaction.atomic
def grant_accommodation(  # the parts of one grant, all by name
    *,
    quiz: Quiz,
    learner: User,
    by: User,
    reason: str,
    extra_time: timedelta = timedelta(),
    extra_attempts: int = 0,
) -> Accommodation:
    """Grant more time or attempts in place of what was granted before; an open attempt gets it."""
    last = Accommodation.objects.filter(quiz=quiz, learner=learner).order_by("-pk").first()
    granted = Accommodation.objects.create(
        quiz=quiz,
        learner=learner,
        extra_time=extra_time,
        extra_attempts=extra_attempts,
        reason=reason,
        granted_by=by,
    )
    rules = find_rules(quiz, learner)
    attempts = Attempt.objects.select_for_update(no_key=True)
    for attempt in attempts.filter(quiz=quiz, learner=learner, state=AttemptState.STARTED):
        attempt.due_at = rules.find_end(attempt.started_at)
        attempt.save(update_fields=["due_at"])
    record(
        "grant_accommodation",
        granted,
        by=by,
        quiz=quiz.slug,
        before=snapshot(last, GRANTED) if last else {},
        after=snapshot(granted, GRANTED),
        reason=reason,
    )
    return granted
