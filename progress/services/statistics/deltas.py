"""Appends what attempts add to the statistics, in the transaction that marks them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction

from progress.models import AttemptDelta
from progress.services.statistics.locking import share_quiz
from quizzes.models import Attempt
from quizzes.queries.marks import MarkedItem, marked_items


def append_delta(attempt: Attempt) -> None:
    """Append a scored attempt; runs once an attempt, in the transaction that stores its marks."""
    items = marked_items(attempt)
    AttemptDelta.objects.create(
        attempt=attempt,
        quiz_id=attempt.quiz_id,
        revision=1,
        sign=1,
        total=sum((item.fraction for item in items), Decimal(0)),
        items=write_items(items),
    )


@transaction.atomic
def correct_delta(attempt: Attempt) -> None:
    """Take back what an attempt added, and append what it adds by its marks as they are now.

    Where nothing differs, nothing is appended.
    """
    share_quiz(attempt.quiz_id)
    Attempt.objects.select_for_update(no_key=True, of=("self",)).get(pk=attempt.pk)
    last = AttemptDelta.objects.filter(attempt=attempt).order_by("-revision").first()
    if last is None:
        append_delta(attempt)
        return
    items = marked_items(attempt)
    written, total = write_items(items), sum((item.fraction for item in items), Decimal(0))
    if (last.items, last.total) == (written, total):
        return
    AttemptDelta.objects.bulk_create(
        AttemptDelta(
            attempt=attempt,
            quiz_id=attempt.quiz_id,
            revision=last.revision + step,
            sign=sign,
            total=points,
            items=told,
        )
        for step, sign, points, told in ((1, -1, last.total, last.items), (2, 1, total, written))
    )


def write_items(items: Iterable[MarkedItem]) -> list[dict[str, Any]]:
    """Write items as a delta stores them."""
    return [
        {
            "version": item.question_version,
            "fraction": str(item.fraction),
            "options": list(item.options),
        }
        for item in items
    ]
