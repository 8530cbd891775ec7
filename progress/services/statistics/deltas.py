"""Appends what attempts add to the statistics, in the transaction that marks them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.db import transaction

from progress.models import AttemptDelta
from progress.services.statistics.locking import share_quiz
from quizzes.models import Attempt, AttemptState
from quizzes.queries.marks import MarkedItem, items_by_attempt, marked_items


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
def correct_deltas(quiz: int, attempts: Collection[int]) -> None:
    """Take back what attempts at a quiz (ids) added, and append what they add by their marks now.

    Where nothing differs, nothing is appended. The queries are as many for one attempt as for many.
    """
    share_quiz(quiz)
    held = Attempt.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    scored = held.filter(quiz=quiz, pk__in=attempts, state=AttemptState.SCORED).only("pk")
    concerned = [attempt.pk for attempt in scored]
    told = AttemptDelta.objects.filter(attempt__in=concerned).order_by("attempt_id", "-revision")
    last = {delta.attempt_id: delta for delta in told.distinct("attempt_id")}
    items = items_by_attempt(concerned)
    AttemptDelta.objects.bulk_create(
        delta for pk in concerned for delta in _follow(quiz, pk, last.get(pk), items.get(pk, []))
    )


def _follow(
    quiz: int, attempt: int, last: AttemptDelta | None, items: Sequence[MarkedItem]
) -> Iterator[AttemptDelta]:
    written, total = write_items(items), sum((item.fraction for item in items), Decimal(0))
    if last is not None and (last.items, last.total) == (written, total):
        return
    now = AttemptDelta(
        attempt_id=attempt, quiz_id=quiz, revision=1, sign=1, total=total, items=written
    )
    if last is not None:
        yield AttemptDelta(
            attempt_id=attempt,
            quiz_id=quiz,
            revision=last.revision + 1,
            sign=-1,
            total=last.total,
            items=last.items,
        )
        now.revision = last.revision + 2
    yield now


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
