"""Does what is long in the background."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from jobs.dispatch import queue_after_commit
from quizzes.models import Attempt, AttemptState
from quizzes.services.attempts import submit_attempt


@transaction.atomic
def submit(*, attempt: Attempt, by: User) -> Attempt:
    """Submit an attempt and have it scored; submitted before, nothing happens."""
    submitted = submit_attempt(attempt=attempt, by=by)
    if submitted.state == AttemptState.SUBMITTED and submitted.queued_at is None:
        queue_after_commit(submitted)
    return submitted
