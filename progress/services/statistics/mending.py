"""Writes statistics and results of a quiz anew where they are not what its rows come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from progress.models import AttemptDelta, ItemSum, OptionCount, QuizSum
from progress.queries.sums.direct import Taken, taken_attempts
from progress.services.loading.copying import copy_rows, to_json
from progress.services.results import AT_ONCE, count_results
from progress.services.statistics.comparing import Comparison, compare
from progress.services.statistics.deltas import write_items
from progress.services.statistics.folding import fold_quiz
from progress.services.statistics.locking import own_quiz
from quizzes.models import Quiz

T = TypeVar("T")
DELTA = ["attempt_id", "quiz_id", "revision", "sign", "total", "items", "is_folded", "created_at"]


@transaction.atomic
def mend(quiz: Quiz) -> Comparison:
    """Mend what differs, and return what it was; learners who start or hand in wait meanwhile."""
    own_quiz(quiz)
    found = compare(quiz)
    if found.statistics:
        _rewrite_statistics(quiz)
    learners = sorted(found.results)
    for first in range(0, len(learners), AT_ONCE):
        count_results(quiz, learners[first : first + AT_ONCE])
    return found


def _rewrite_statistics(quiz: Quiz) -> None:
    for model in (AttemptDelta, QuizSum, ItemSum, OptionCount):
        model._default_manager.filter(quiz=quiz).delete()
    for batch in _batches(taken_attempts(quiz)):  # no row is read while rows are copied
        copy_rows(AttemptDelta, DELTA, (_delta(quiz, taken) for taken in batch))
    while fold_quiz(quiz.pk):
        pass


def _delta(quiz: Quiz, taken: Taken) -> tuple[Any, ...]:
    items = to_json(write_items(taken.items))
    return (taken.attempt, quiz.pk, 1, 1, taken.total, items, False, timezone.now())


def _batches(rows: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(rows)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
