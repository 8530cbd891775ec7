"""Workers that are killed, by others and by their own work."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from django.db.models import Sum

from jobs.models import MOST_FAILURES
from quizzes import dispatch
from quizzes.models import Attempt, AttemptState, Mark
from tests.faults.scenario import Scenario, at_work, scored_attempts
from tests.faults.submissions import ITEMS, make_attempts, submitting
from tests.processes import OwnProcess, RedisServer, beat, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

SUBMISSIONS = 300
KILLS = 8
SOON = 60.0
"""Seconds after the last kill."""
OTHERS = 20


def test_workers_killed_eight_times_lose_and_double_nothing(
    scenario: Scenario, redis: RedisServer, logs: Path
):
    attempts = make_attempts(SUBMISSIONS)

    with beat(redis.url, logs / "beat.log"), submitting(attempts):
        while scenario.kills < KILLS:
            before = interrupted()
            with worker(redis.url, logs / "worker.log", "--include", "tests.faults.slow") as group:
                kill_at_work(group)
            scenario.kills += interrupted() > before  # one that found no work under way is no test
    last_kill = time.monotonic()
    with worker(redis.url, logs / "last.log"):
        wait_until(lambda: scored_attempts() == SUBMISSIONS, "all are scored", SOON)

    scenario.remarks += tell_tries(last_kill)
    assert scenario.counts == {
        "submitted": SUBMISSIONS, "scored": SUBMISSIONS, "marks": SUBMISSIONS * ITEMS, "doubled": 0,
    }  # fmt: skip
    assert not Attempt.objects.filter(failures__gt=0).exists()
    assert not Attempt.objects.exclude(parked_at=None).exists()


def test_work_that_kills_its_worker_three_times_is_parked_and_the_others_are_scored(
    scenario: Scenario, redis: RedisServer, logs: Path
):
    for attempt in make_attempts(1, prefix="poison") + make_attempts(OTHERS):
        dispatch.submit(attempt=attempt, by=attempt.learner)

    with worker(redis.url, logs / "worker.log", "--include", "tests.quizzes.poison") as group:
        wait_until(lambda: scored_attempts() == OTHERS, "the others are scored")
        wait_until(Attempt.objects.exclude(parked_at=None).exists, "it is parked")
    scenario.kills = group.said().count("exited with 'signal 9 (SIGKILL)'")

    parked = Attempt.objects.exclude(parked_at=None).get()
    assert parked.learner.email.startswith("poison")
    assert (parked.state, parked.tries, parked.failures) == (AttemptState.SUBMITTED, 3, 3)
    assert scenario.kills == MOST_FAILURES
    assert not Mark.objects.filter(item__attempt=parked).exists()
    assert scenario.counts == {
        "submitted": OTHERS + 1, "scored": OTHERS, "marks": OTHERS * ITEMS, "doubled": 0,
    }  # fmt: skip


def kill_at_work(group: OwnProcess) -> None:
    """Kill a worker with all its processes when it has done some work and is at some more."""
    before = scored_attempts()
    wait_until(lambda: scored_attempts() > before + 4, "some are scored", SOON)
    wait_until(lambda: at_work("quizzes_mark") > 1, "both processes are at work", SOON)
    group.kill()


def interrupted() -> int:
    """Count the tries that were begun and came to nothing."""
    tries: int = Attempt.objects.aggregate(sum=Sum("tries"))["sum"]
    return tries - scored_attempts()


def tell_tries(last_kill: float) -> list[str]:
    """Tell how often work began on an attempt, and how long the last one was waited for."""
    counted = Counter(Attempt.objects.values_list("tries", flat=True))
    told = ", ".join(f"{number} of {tries}" for tries, number in sorted(counted.items()))
    return [
        f"tries: {told}",
        f"all scored {time.monotonic() - last_kill:.0f} s after the last kill",
    ]
