"""How fast submitted attempts are scored: beside the same SQL by hand, and beside no statistics."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from benchmarks.load.by_hand import score_by_hand, score_without_statistics
from benchmarks.row import Row
from jobs.dispatch import remind
from progress.models import AttemptDelta
from progress.services.statistics.mending import mend
from quizzes.models import Attempt, AttemptState, Mark, Quiz
from quizzes.services.scoring import score_attempt

ROUNDS, EACH = 3, 60
CONTROL = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
LONGEST_WAIT = 120.0  # seconds
SLOWEST = 0.5
SLOWEST_WITH_STATISTICS = 0.8


def measure_scoring(quiz: Quiz, statements: Path) -> Iterator[Row]:
    """Score attempts of a load quiz once more, in turns by us and by hand."""
    count = ROUNDS * EACH
    ids = list(quiz.attempts.order_by("pk").values_list("pk", flat=True)[: 3 * count])
    _submit_again(ids)
    own, by_hand, bare = ids[:count], ids[count : 2 * count], ids[2 * count :]
    statements.write_text(json.dumps({pk: _record(pk) for pk in by_hand}))
    took = {"own": 0.0, "by hand": 0.0, "bare": 0.0}
    for first in range(0, ROUNDS * EACH, EACH):
        batch = slice(first, first + EACH)
        took["by hand"] += _time(
            by_hand[batch], lambda pk: score_by_hand.apply_async(kwargs={"pk": pk}, queue="scoring")
        )
        took["own"] += _time(own[batch], lambda pk: remind(Attempt, pk))
        took["bare"] += _time(
            bare[batch],
            lambda pk: score_without_statistics.apply_async(kwargs={"pk": pk}, queue="scoring"),
        )
    mend(quiz)  # what was scored again, and what was not appended
    yield Row("attempts scored a second by a task by hand", count / took["by hand"])
    yield Row("attempts scored a second", count / took["own"])
    yield Row("scoring, share of the rate by hand", took["by hand"] / took["own"], floor=SLOWEST)
    yield Row("attempts scored a second without statistics", count / took["bare"])
    share = took["bare"] / took["own"]
    yield Row("scoring, share of the rate without", share, floor=SLOWEST_WITH_STATISTICS)


def _submit_again(ids: list[int]) -> None:
    Mark.objects.filter(item__attempt__in=ids).delete()
    AttemptDelta.objects.filter(attempt__in=ids).delete()
    Attempt.objects.filter(pk__in=ids).update(state=AttemptState.SUBMITTED, scored_at=None, tries=0)


def _record(pk: int) -> list[str]:
    """Note the statements that scoring an attempt takes, and undo what they did."""
    with transaction.atomic():
        with CaptureQueriesContext(connection) as captured:
            score_attempt(Attempt.objects.get(pk=pk))
        transaction.set_rollback(True)
    said = [query["sql"] for query in captured.captured_queries][1:]  # without our own reading
    return [statement for statement in said if not statement.startswith(CONTROL)]


def _time(ids: list[int], queue: Callable[[int], object]) -> float:
    """Queue attempts, wait until all are scored, and return the seconds."""
    scored = Attempt.objects.filter(pk__in=ids, state=AttemptState.SCORED)
    start = time.perf_counter()
    for pk in ids:
        queue(pk)
    while scored.count() < len(ids):
        if time.perf_counter() - start > LONGEST_WAIT:
            raise TimeoutError(f"{scored.count()} of {len(ids)} attempts are scored")
        time.sleep(0.02)
    return time.perf_counter() - start
