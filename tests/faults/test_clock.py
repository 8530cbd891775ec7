"""The clock that hands attempts in: with a beat too many, and with workers that die."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db.models import F
from django.utils import timezone

from jobs.models import Heartbeat
from jobs.services.sweeping import PATIENCE
from quizzes.models import Attempt, AttemptState
from quizzes.queries.rules import GRACE
from quizzes.services.attempts import submit_attempt
from tests.faults.scenario import Scenario, at_work, scored_attempts
from tests.faults.submissions import ITEMS, make_attempts, reminders
from tests.processes import OwnProcess, RedisServer, beat, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

LONG = 120
"""Seconds with two beats."""
ROUND = 5
"""Seconds between two rounds of the schedule."""
EACH_ROUND = 10
"""Attempts whose time is over in each round, and as many whose reminder got lost."""
OVERDUE = 300
KILLED_AT = ("quizzes_attempt", "quizzes_attempt", "quizzes_mark")
"""What a worker changes when it is killed: twice it hands in, in one transaction; once it marks."""
SOON = 60.0
"""Seconds after the last kill."""


def test_two_beats_for_two_minutes_do_nothing_twice(
    scenario: Scenario, redis: RedisServer, logs: Path
):
    rounds = LONG // ROUND
    attempts = make_attempts(2 * EACH_ROUND * rounds)
    overdue, forgotten = attempts[::2], attempts[1::2]
    let_time_run_out(overdue)

    with (
        worker(redis.url, logs / "worker.log") as group,
        beat(redis.url, logs / "one.log") as one,
        beat(redis.url, logs / "two.log") as two,
    ):
        for number in range(rounds):
            submit_without_reminder(forgotten[number::rounds])
            time.sleep(ROUND)
        wait_until(lambda: scored_attempts() == len(attempts), "all are scored", SOON)
        received = reminders(group)

    sent = [count_sent(timer) for timer in (one, two)]
    scenario.remarks += [f"{count} tasks sent by a beat" for count in sent]
    assert min(sent) > rounds, "a beat stood still"
    assert scenario.counts == {
        "submitted": len(attempts), "scored": len(attempts), "marks": len(attempts) * ITEMS,
        "doubled": 0,
    }  # fmt: skip
    assert len(attempts) <= received <= wanted_reminders(), "a reminder was sent twice"
    assert set(Attempt.objects.values_list("tries", flat=True)) == {1}
    assert Attempt.objects.filter(is_overdue=True).count() == len(overdue)
    assert Heartbeat.objects.count() == 1


def test_overdue_attempts_are_handed_in_once_though_workers_are_killed(
    scenario: Scenario, redis: RedisServer, logs: Path
):
    attempts = make_attempts(OVERDUE)
    Attempt.objects.update(due_at=timezone.now() - timedelta(hours=1))

    with beat(redis.url, logs / "beat.log"):
        for table in KILLED_AT:
            with worker(redis.url, logs / "worker.log", "--include", "tests.faults.slow") as group:
                kill_at_work_on(table, group)
            scenario.kills += 1
        last_kill = time.monotonic()
        with worker(redis.url, logs / "last.log"):
            wait_until(lambda: scored_attempts() == OVERDUE, "all are scored", SOON)

    scenario.remarks.append(f"all scored {time.monotonic() - last_kill:.0f} s after the last kill")
    assert scenario.counts == {
        "submitted": OVERDUE, "scored": OVERDUE, "marks": OVERDUE * ITEMS, "doubled": 0,
    }  # fmt: skip
    assert Attempt.objects.filter(is_overdue=True, failures=0).count() == len(attempts)


def kill_at_work_on(table: str, group: OwnProcess) -> None:
    """Kill a worker with all its processes while it changes a table."""
    wait_until(lambda: at_work(table) > 0, f"{table} is changed", SOON)
    group.kill()


def let_time_run_out(attempts: list[Attempt]) -> None:
    """Let the time of some more attempts be over in each round."""
    now = timezone.now() - GRACE
    for number, attempt in enumerate(attempts):
        attempt.due_at = now + timedelta(seconds=number // EACH_ROUND * ROUND)
    Attempt.objects.bulk_update(attempts, ["due_at"])


def submit_without_reminder(attempts: list[Attempt]) -> None:
    """Submit attempts as a web process does that dies before it sends its messages."""
    for attempt in attempts:
        submit_attempt(attempt=attempt, by=attempt.learner)
    assert Attempt.objects.exclude(state=AttemptState.STARTED).exists()


def wanted_reminders() -> int:
    """Count one reminder an attempt, and one more each time that it waited for too long."""
    waits = Attempt.objects.values_list(F("scored_at") - F("submitted_at"), flat=True)
    return sum(1 + waited // PATIENCE for waited in waits)


def count_sent(timer: OwnProcess) -> int:
    """Count the tasks that a beat sent."""
    return timer.said().count("Sending due task")
