"""Notes which questions a learner wants to see again; nothing of it reaches marks or receipts."""

from __future__ import annotations

from django.db import transaction

from quizzes.errors import AttemptClosed, NoSuchItem
from quizzes.models import Attempt, AttemptItem, AttemptState


@transaction.atomic
def flag_item(*, attempt: Attempt, position: int, flagged: bool) -> None:
    """Flag one question of an open attempt, or take the flag away; twice changes nothing.

    Raises NoSuchItem, AttemptClosed.
    """
    row = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    if row.state != AttemptState.STARTED:
        raise AttemptClosed
    items = AttemptItem.objects.filter(attempt=row, position=position)
    if not items.update(is_flagged=flagged):
        raise NoSuchItem
