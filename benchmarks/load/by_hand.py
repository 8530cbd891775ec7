"""Celery tasks that scoring is compared with; the bench's worker includes them.

One does by hand what scoring does, the other scores without statistics.

`BENCH_STATEMENTS` names a file with the statements of each attempt, recorded from real scoring.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

from celery import shared_task
from django.db import connection, transaction

from jobs.services.working import work_on
from progress.receivers import add_to_statistics
from quizzes.models import Attempt
from quizzes.services.scoring import score_attempt
from quizzes.signals import attempt_scored

STATISTICS = "progress.statistics"
"""What the receiver that appends deltas is known by."""


@shared_task(name="benchmarks.score_by_hand")
def score_by_hand(*, pk: int) -> None:
    """Run the statements that scoring an attempt takes, and nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [pk])
        with transaction.atomic():
            cursor.execute("SELECT * FROM quizzes_attempt WHERE id = %s FOR UPDATE", [pk])
            cursor.execute("UPDATE quizzes_attempt SET tries = tries + 1 WHERE id = %s", [pk])
        with transaction.atomic():
            for statement in _read()[str(pk)]:
                cursor.execute(statement)
                if cursor.description:
                    cursor.fetchall()
        cursor.execute("SELECT pg_advisory_unlock(%s)", [pk])


@shared_task(name="benchmarks.score_without_statistics")
def score_without_statistics(*, pk: int) -> None:
    """Score an attempt as ever, while nothing is appended to the statistics."""
    if not attempt_scored.disconnect(dispatch_uid=STATISTICS):
        raise RuntimeError("nothing was appended to the statistics")
    try:
        work_on(Attempt, pk, score_attempt)
    finally:
        attempt_scored.connect(add_to_statistics, dispatch_uid=STATISTICS)


@cache
def _read() -> dict[str, list[str]]:
    statements: dict[str, list[str]] = json.loads(Path(os.environ["BENCH_STATEMENTS"]).read_text())
    return statements
