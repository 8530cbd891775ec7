"""Gives an attempt its marks."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from jobs.queries.kept import KeptQuery
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Mark
from quizzes.queries.answers import answers_by_item
from quizzes.queries.rulings import RULED, RULED_BODIES, read_marker
from quizzes.scoring import SCORER_VERSION
from quizzes.signals import attempt_scored


@transaction.atomic
def score_attempt(attempt: Attempt) -> None:
    """Mark each item of a submitted attempt; one that is scored or still open stays as it is."""
    locked = _LOCKED.get(pk=attempt.pk)
    if locked.state != AttemptState.SUBMITTED:
        return
    answers = answers_by_item(locked)
    items = _ITEMS.all(attempt=locked.pk)
    Mark.objects.bulk_create(_mark(item, answers.get(item.pk)) for item in items)
    locked.state = AttemptState.SCORED
    locked.scored_at = timezone.now()
    locked.save(update_fields=["state", "scored_at"])
    attempt_scored.send(sender=Attempt, attempt=locked)


def _mark(item: AttemptItem, event: AnswerEvent | None) -> Mark:
    marker = read_marker(item.question_version)
    return Mark(
        item=item,
        revision=1,
        fraction=marker.mark(event.payload if event else None),
        scorer_version=SCORER_VERSION,
        regrade_id=marker.regrade,
    )


def _select_items(attempt: Any) -> QuerySet[AttemptItem]:
    items = AttemptItem.objects.filter(attempt=attempt).select_related("question_version", *RULED)
    return items.only("attempt", *RULED_BODIES).order_by("position")


def _lock_attempt(pk: Any) -> QuerySet[Attempt]:
    attempts = Attempt.objects.select_for_update(no_key=True, of=("self",))
    return attempts.select_related("quiz").filter(pk=pk).order_by()


_LOCKED = KeptQuery(_lock_attempt)
_ITEMS = KeptQuery(_select_items)
