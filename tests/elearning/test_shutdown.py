"""What the web server, a worker and beat do when they are asked to end.

They are asked as `make run` and containers ask: by SIGTERM to the first process alone.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django_celery_beat.models import PeriodicTask
from psycopg.conninfo import make_conninfo

from jobs.models import Heartbeat
from jobs.services.heartbeat import note_heartbeat
from quizzes import dispatch
from quizzes.models import Attempt, AttemptState, Mark
from tests.faults.submissions import ITEMS, make_attempts
from tests.processes import OwnProcess, RedisServer, beat, serving, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

WITHIN_GRACE = 1.0
"""Seconds that work goes on after the signal; less than gunicorn grants."""


@contextmanager
def locked(table: str) -> Iterator[psycopg.Connection]:
    """Hold up whoever uses a table until the block ends."""
    name = make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])
    with psycopg.connect(name, application_name="tests") as session:
        session.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield session


def held_up(session: psycopg.Connection) -> bool:
    """Tell whether anybody waits for a lock."""
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    return session.execute(waiting).fetchone() != (0,)


def ask_to_end(process: OwnProcess) -> None:
    os.kill(process.process.pid, signal.SIGTERM)


def ask(port: int, path: str) -> int:
    client = HTTPConnection("127.0.0.1", port, timeout=30)
    client.request("GET", path)
    status = client.getresponse().status
    client.close()
    return status


def test_a_request_under_way_is_answered_and_no_new_one_taken(redis: RedisServer, logs: Path):
    note_heartbeat()
    with serving(redis.url, logs / "web.log") as (process, port), ThreadPoolExecutor(2) as pool:
        with locked(Heartbeat._meta.db_table) as session:
            under_way: Future[int] = pool.submit(ask, port, "/readyz")
            wait_until(lambda: held_up(session), "the request is under way")
            ask_to_end(process)
            time.sleep(WITHIN_GRACE)
            too_late = pool.submit(ask, port, "/healthz")
            time.sleep(WITHIN_GRACE)
            assert not under_way.done()
        assert under_way.result(timeout=10) == 200
        assert isinstance(too_late.exception(timeout=10), ConnectionError)
        assert process.process.wait(timeout=10) == 0
    assert "Traceback" not in process.said()
    assert not list(logs.glob("elearning-counts-*"))


def test_a_request_that_does_not_end_is_cut_off_after_the_grace(redis: RedisServer, logs: Path):
    with serving(redis.url, logs / "web.log") as (process, port), ThreadPoolExecutor(1) as pool:
        with locked(Heartbeat._meta.db_table) as session:
            endless = pool.submit(ask, port, "/readyz")
            wait_until(lambda: held_up(session), "the request is under way")
            ask_to_end(process)
            process.process.wait(timeout=18)  # compose waits 20 seconds
        assert endless.exception(timeout=10) is not None


def test_a_worker_finishes_what_it_is_at_and_leaves_the_rest(redis: RedisServer, logs: Path):
    attempts = make_attempts(4)
    with worker(redis.url, logs / "worker.log") as process:
        with locked(Mark._meta.db_table) as session:
            for attempt in attempts:
                dispatch.submit(attempt=attempt, by=attempt.learner)
            wait_until(lambda: held_up(session), "scoring is under way")
            ask_to_end(process)
            time.sleep(WITHIN_GRACE)
            assert process.process.poll() is None
        assert process.process.wait(timeout=20) == 0

    done = Attempt.objects.filter(state=AttemptState.SCORED)
    left = Attempt.objects.filter(state=AttemptState.SUBMITTED)
    assert 1 <= done.count() <= 2  # it has two processes
    assert set(done.values_list("tries", "failures")) == {(1, 0)}
    assert set(left.values_list("tries", "failures")) == {(0, 0)}
    assert Mark.objects.count() == done.count() * ITEMS
    with worker(redis.url, logs / "next.log"):
        wait_until(lambda: not left.all().exists(), "the next one does the rest")


def test_a_worker_that_is_out_of_time_gives_its_row_back(redis: RedisServer, logs: Path):
    (attempt,) = make_attempts(1)
    with worker(redis.url, logs / "worker.log") as process, locked(Mark._meta.db_table) as session:
        dispatch.submit(attempt=attempt, by=attempt.learner)
        wait_until(lambda: held_up(session), "scoring is under way")
        ask_to_end(process)
        time.sleep(WITHIN_GRACE)
        process.kill()  # as a container is ended when its time is over

    attempt.refresh_from_db()
    assert (attempt.state, attempt.tries, attempt.failures) == (AttemptState.SUBMITTED, 1, 0)
    with worker(redis.url, logs / "next.log"), beat(redis.url, logs / "beat.log"):
        scored = Attempt.objects.filter(state=AttemptState.SCORED, tries=2, failures=0)
        wait_until(scored.exists, "another one scores it", seconds=60)
    assert Mark.objects.count() == ITEMS


def test_beat_ends_at_once_and_keeps_when_it_last_asked(redis: RedisServer, logs: Path):
    for log in ("first.log", "second.log"):
        with beat(redis.url, logs / log) as process:
            process.wait_for("Sending due task sweep")
            ask_to_end(process)
            assert process.process.wait(timeout=10) == 0

    names = PeriodicTask.objects.exclude(name="celery.backend_cleanup").values_list("name")
    assert {name for (name,) in names} == settings.CELERY_BEAT_SCHEDULE.keys()
    assert PeriodicTask.objects.get(name="sweep").last_run_at is not None
