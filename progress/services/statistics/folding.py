"""Folds pending deltas into the sums; no order and no number of folders changes a sum."""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import F
from psycopg import sql

from progress.models import AttemptDelta, SortedFigures
from progress.queries.sums.parts import ADD, GIVEN, PARTS, TAKE_BACK, Part, columns, deltas
from progress.services.statistics.locking import share_quiz, try_to_share_quiz
from quizzes.models import Attempt

BATCH = 2000
"""Deltas that one transaction folds."""
MOST_BATCHES = 50
"""Batches of a quiz that one run folds; the next run goes on."""

UPSERT = sql.SQL(
    """
    WITH {deltas}
    INSERT INTO {table} AS folded ({columns})
    SELECT {columns} FROM {part} ORDER BY {keys}
    ON CONFLICT ({keys}) DO UPDATE SET {additions}
    """
)
ADDITION = sql.SQL("{0} = folded.{0} + excluded.{0}")


def fold_pending() -> int:
    """Fold what is pending in all quizzes, and return how many deltas it was."""
    pending = AttemptDelta.objects.filter(is_folded=False).order_by("quiz")
    return sum(fold_quiz(quiz) for quiz in list(pending.values_list("quiz", flat=True).distinct()))


def fold_quiz(quiz: int) -> int:
    """Fold what is pending in a quiz, batch by batch, and return how many deltas it was."""
    folded = 0
    for _ in range(MOST_BATCHES):
        batch = _fold_batch(quiz)
        folded += batch
        if batch < BATCH:
            break
    return folded


@transaction.atomic
def _fold_batch(quiz: int) -> int:
    """Fold a batch; what another folder holds is left to it, and a quiz that is being rewritten."""
    if not try_to_share_quiz(quiz):
        return 0
    pending = AttemptDelta.objects.filter(quiz=quiz, is_folded=False).order_by("pk")
    locked = pending.select_for_update(skip_locked=True, of=("self",))
    ids = list(locked.values_list("pk", flat=True)[:BATCH])
    if ids:
        _add(ids, ADD)
        AttemptDelta.objects.filter(pk__in=ids).update(is_folded=True)
        _ask_for_sorted(quiz)
    return len(ids)


@transaction.atomic
def unfold(attempt: Attempt) -> None:
    """Take an attempt out of the sums again, so that it can go: its deltas are pending then."""
    share_quiz(attempt.quiz_id)
    own = AttemptDelta.objects.filter(attempt=attempt).order_by("pk")
    locked = list(own.select_for_update(of=("self",)).values_list("pk", "is_folded"))
    folded = [pk for pk, is_folded in locked if is_folded]
    if folded:
        _add(folded, TAKE_BACK)
        AttemptDelta.objects.filter(pk__in=folded).update(is_folded=False)
    if locked:
        _ask_for_sorted(attempt.quiz_id)


def _add(ids: list[int], sign: sql.SQL) -> None:
    """Add deltas to the sums; all who do so lock the sums in the same order."""
    with connection.cursor() as cursor:
        for part in PARTS:
            cursor.execute(_upsert(part, sign), {"deltas": ids})


def _upsert(part: Part, sign: sql.SQL) -> sql.Composed:
    return UPSERT.format(
        deltas=deltas(GIVEN, sign),
        table=part.table,
        part=sql.Identifier(part.source),
        columns=columns((*part.keys, *part.values)),
        keys=columns(part.keys),
        additions=sql.SQL(", ").join(
            ADDITION.format(sql.Identifier(value)) for value in part.values
        ),
    )


def _ask_for_sorted(quiz: int) -> None:
    rows = (SortedFigures(quiz_id=quiz, first_only=first, asked=0) for first in (True, False))
    SortedFigures.objects.bulk_create(rows, ignore_conflicts=True)
    for first in (True, False):
        SortedFigures.objects.filter(quiz=quiz, first_only=first).update(asked=F("asked") + 1)
