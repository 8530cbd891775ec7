from __future__ import annotations

from celery import shared_task

from jobs.services.working import work_on
from quizzes.models import Attempt
from quizzes.services import scoring


@shared_task(name="quizzes.score_attempt", queue="scoring")
def score_attempt(*, pk: int) -> None:
    """Give a submitted attempt its marks."""
    work_on(Attempt, pk, scoring.score_attempt)
