"""Turns taken attempts into rows, and copies them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from progress.models import AttemptDelta
from progress.services.loading.copying import copy_rows, reserve_ids, to_json
from progress.services.loading.taking import TakenAttempt, TakenItem
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Mark, Quiz
from quizzes.scoring import SCORER_VERSION, chosen_options

CLIENT = "load-data"

Owned = tuple[int, TakenAttempt]
"""A learner's id and an attempt of theirs."""
Row = tuple[Any, ...]

ATTEMPT = [
    "id",
    "public_id",
    "learner_id",
    "quiz_id",
    "number",
    "mode",
    "state",
    "seed",
    "started_at",
    "submitted_at",
    "queued_at",
    "scored_at",
    "receipt",
    "is_overdue",
    "tries",
    "last_error",
]
ITEM = ["id", "attempt_id", "position", "question_version_id", "option_order", "checked_at"]
ANSWER = [
    "item_id",
    "revision",
    "client",
    "sequence",
    "base_revision",
    "payload",
    "is_clear",
    "is_counted",
    "is_late",
    "idempotency_key",
    "received_at",
]
MARK = ["item_id", "revision", "fraction", "scorer_version", "why", "created_at"]
DELTA = ["attempt_id", "quiz_id", "revision", "sign", "total", "items", "is_folded", "created_at"]


def write_attempts(quiz: Quiz, batch: list[Owned]) -> None:
    """Copy attempts with their items, answers, marks and what they add to the statistics."""
    ids = reserve_ids(Attempt, len(batch))
    taken = [
        (pk, position, attempt, item)
        for pk, (_, attempt) in zip(ids, batch, strict=True)
        for position, item in enumerate(attempt.items, 1)
    ]
    items = list(zip(reserve_ids(AttemptItem, len(taken)), taken, strict=True))
    copy_rows(Attempt, ATTEMPT, _attempts(quiz, ids, batch))
    copy_rows(
        AttemptItem,
        ITEM,
        (
            (pk, of, position, item.asked.version.pk, to_json(item.order), item.checked_at)
            for pk, (of, position, _, item) in items
        ),
    )
    copy_rows(AnswerEvent, ANSWER, (row for pk, (*_, item) in items for row in _events(pk, item)))
    copy_rows(
        Mark,
        MARK,
        (
            (pk, 1, item.fraction, SCORER_VERSION, "", attempt.submitted_at)
            for pk, (_, _, attempt, item) in items
        ),
    )
    copy_rows(AttemptDelta, DELTA, _deltas(quiz, ids, batch))


def _attempts(quiz: Quiz, ids: list[int], batch: list[Owned]) -> Iterator[Row]:
    for pk, (learner, taken) in zip(ids, batch, strict=True):
        end = taken.submitted_at
        row = (pk, taken.public_id, learner, quiz.pk, taken.number, quiz.mode)
        times = (taken.seed, taken.started_at, end, end, end)
        yield (*row, AttemptState.SCORED.value, *times, taken.receipt, False, 0, "")


def _events(pk: int, item: TakenItem) -> Iterator[Row]:
    for revision, answer in enumerate(item.answers, 1):
        delivery = (pk, revision, CLIENT, revision, revision - 1, to_json(answer.payload))
        fate = (answer.payload is None, not answer.is_late, answer.is_late)
        yield (*delivery, *fate, f"{CLIENT}:{revision}", answer.at)


def _deltas(quiz: Quiz, ids: list[int], batch: list[Owned]) -> Iterator[Row]:
    for pk, (_, attempt) in zip(ids, batch, strict=True):
        items = [
            {
                "version": item.asked.version.pk,
                "fraction": str(item.fraction),
                "options": list(chosen_options(item.payload)),
            }
            for item in attempt.items
        ]
        yield (pk, quiz.pk, 1, 1, attempt.total, to_json(items), False, attempt.submitted_at)
