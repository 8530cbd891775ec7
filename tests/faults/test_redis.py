"""A broker that is killed and emptied."""

from __future__ import annotations

import time
from pathlib import Path
from signal import SIGKILL

import pytest
import redis as client

from quizzes.models import Attempt
from tests.faults.scenario import Scenario, scored_attempts
from tests.faults.submissions import ITEMS, make_attempts, submitting
from tests.processes import OwnProcess, RedisServer, beat, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

SUBMISSIONS = 300
KILLS = 3
AWAY = 1.0
"""Seconds without Redis."""
SOON = 60.0
"""Seconds after the last loss."""


def test_redis_killed_three_times_and_wiped_loses_and_doubles_nothing(
    scenario: Scenario, redis: RedisServer, logs: Path
):
    attempts = make_attempts(SUBMISSIONS)

    with (
        beat(redis.url, logs / "beat.log") as timer,
        worker(redis.url, logs / "worker.log", "--include", "tests.faults.slow") as group,
    ):
        with submitting(attempts):
            for _ in range(KILLS):
                wait_for_more_marks()
                kill(redis, scenario)
            wait_for_more_marks()
            forgotten = wipe(redis)
        lost_at = time.monotonic()
        wait_until(lambda: scored_attempts() == SUBMISSIONS, "all are scored", SOON)
        assert_alive(timer, group)

    scenario.remarks += [
        f"wiped once with {forgotten} messages",
        f"all scored {time.monotonic() - lost_at:.0f} s after it",
    ]
    assert forgotten > 0
    assert scenario.counts == {
        "submitted": SUBMISSIONS, "scored": SUBMISSIONS, "marks": SUBMISSIONS * ITEMS, "doubled": 0,
    }  # fmt: skip
    assert not Attempt.objects.filter(failures__gt=0).exists()


def wait_for_more_marks() -> None:
    before = scored_attempts()
    wait_until(lambda: scored_attempts() > before + 10, "some more are scored", SOON)


def kill(redis: RedisServer, scenario: Scenario) -> None:
    redis.stop(SIGKILL)
    scenario.kills += 1
    time.sleep(AWAY)
    redis.start()


def wipe(redis: RedisServer) -> int:
    """Make Redis forget everything; return how many messages waited in it."""
    with client.Redis.from_url(redis.url) as asked:
        waiting: int = asked.llen("scoring")
    redis.flush()
    return waiting


def assert_alive(*processes: OwnProcess) -> None:
    for process in processes:
        assert process.process.poll() is None, process.said()
