"""Does what is long in the background."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from courses.models import SourceVersion
from jobs.dispatch import queue_after_commit
from quizzes.models import Attempt, AttemptState, Build
from quizzes.services import attempts as attempts_service
from quizzes.services.running_builds import create_build


@transaction.atomic
def submit(*, attempt: Attempt, by: User) -> Attempt:
    """Submit an attempt and have it scored; submitted before, nothing happens."""
    submitted = attempts_service.submit_attempt(attempt=attempt, by=by)
    if submitted.state == AttemptState.SUBMITTED and submitted.queued_at is None:
        queue_after_commit(submitted)
    return submitted


@transaction.atomic
def submit_overdue(*, most: int = 200) -> int:
    """Submit attempts whose time is over and have them scored; return how many."""
    attempts = attempts_service.submit_overdue(timezone.now(), most)
    for attempt in attempts:
        queue_after_commit(attempt)
    return len(attempts)


@transaction.atomic
def build(
    *, blueprint: str, versions: Iterable[SourceVersion], seed: int, by: User | None
) -> Build:
    """Have a course built in the background; a faulty blueprint is refused at once."""
    created = create_build(blueprint=blueprint, versions=versions, seed=seed, by=by)
    queue_after_commit(created)
    return created
