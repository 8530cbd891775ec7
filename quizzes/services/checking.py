"""Checks one question of a practice attempt: its answer is given, and its feedback shown."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from quizzes.errors import AttemptClosed, NoSuchItem, NothingToCheck
from quizzes.models import Attempt, AttemptItem, AttemptState
from quizzes.queries.answers import current_answers
from quizzes.queries.moments import find_shown


@transaction.atomic
def check_item(*, attempt: Attempt, position: int) -> AttemptItem:
    """Close one answered question; checked before, it stays as it is.

    Raises NoSuchItem, AttemptClosed, and NothingToCheck where the question is not answered or the
    quiz gives no feedback before the end.
    """
    locked = Attempt.objects.select_for_update(no_key=True, of=("self",))
    row = locked.select_related("quiz").get(pk=attempt.pk)
    item = AttemptItem.objects.filter(attempt=row, position=position).first()
    if item is None:
        raise NoSuchItem
    if item.checked_at is not None:
        return item
    if row.state != AttemptState.STARTED:
        raise AttemptClosed
    answer = current_answers(row).filter(item=item).first()
    if not find_shown(row) or answer is None or answer.payload is None:
        raise NothingToCheck
    item.checked_at = timezone.now()
    item.save(update_fields=["checked_at"])
    return item
