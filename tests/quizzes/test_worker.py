"""Submissions, a real worker, a real broker, and what goes wrong between them."""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from signal import SIGKILL

import pytest
from celery import current_app
from django.db import connection
from django.db.models import F
from django.urls import reverse

from accounts.models import User
from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptState, Mark
from quizzes.services.attempts import start_attempt
from tests.clients import api_client_of
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import make_quiz
from tests.processes import RedisServer, beat, wait_until, worker
from tests.quizzes.taking import answer_all

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

PROMPT = 1.0
"""Seconds that a submission may take without a broker on a busy machine; an idle one takes some
hundredths, Celery's own settings 6."""


def submit_many(count: int, *kinds: ItemKind, prefix: str = "learner") -> None:
    quiz = make_quiz(*kinds)
    for number in range(count):
        learner = UserFactory.create(email=f"{prefix}-{number}@example.org")
        attempt = start_attempt(learner=learner, quiz=quiz)
        dispatch.submit(attempt=attempt, by=learner)


def scored() -> int:
    return Attempt.objects.filter(state=AttemptState.SCORED).count()


def sweep_as_if_later(minutes: int = 5) -> None:
    """Sweep at once what would be overdue in some minutes."""
    Attempt.objects.update(queued_at=F("queued_at") - timedelta(minutes=minutes))
    current_app.tasks["jobs.sweep"].apply_async()


def test_a_submission_is_scored(owner: User, attempt: Attempt, redis: RedisServer, logs: Path):
    answer_all(attempt)
    client = api_client_of(owner)
    here = {"public_id": attempt.public_id}

    with worker(redis.url, logs / "worker.log"):
        client.post(reverse("attempt-submit", kwargs=here))
        wait_until(lambda: scored() == 1, "the attempt is scored")

    said = client.get(reverse("attempt-review", kwargs=here)).json()
    assert (said["state"], said["fraction"]) == ("scored", 1.0)


def backends() -> set[int]:
    """Find the database's processes for others than this one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return {pid for (pid,) in cursor.fetchall()}


def test_a_worker_keeps_its_connections_and_goes_on_when_the_database_ends_them(
    redis: RedisServer, logs: Path
):
    with worker(redis.url, logs / "worker.log"):
        submit_many(4, ItemKind.SINGLE_CHOICE, prefix="first")
        wait_until(lambda: scored() == 4, "the first are scored")
        kept = backends()
        submit_many(4, ItemKind.SINGLE_CHOICE, prefix="second")
        wait_until(lambda: scored() == 8, "the second are scored")
        assert kept
        assert kept <= backends()

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pid) FROM unnest(%s) pid", [list(kept)])
        submit_many(4, ItemKind.SINGLE_CHOICE, prefix="third")
        wait_until(lambda: scored() == 12, "the third are scored")

    assert set(Attempt.objects.values_list("tries", flat=True)) == {1}


def test_fifty_submissions_outlive_a_worker_that_is_killed(redis: RedisServer, logs: Path):
    submit_many(50, *[ItemKind.MATCHING] * 24)

    with worker(redis.url, logs / "first.log") as first:
        wait_until(lambda: scored() > 2, "some are scored")
        first.kill()
        done = scored()
    with worker(redis.url, logs / "second.log"):
        sweep_as_if_later()
        wait_until(lambda: scored() == 50, "all are scored")

    assert done < 50
    assert set(Counter(Mark.objects.values_list("item", flat=True)).values()) == {1}
    assert Mark.objects.count() == 50 * 24
    assert set(Attempt.objects.values_list("tries", flat=True)) <= {1, 2}


def test_fifty_submissions_outlive_a_broker_that_is_killed(redis: RedisServer, logs: Path):
    submit_many(50, *[ItemKind.MATCHING] * 24)

    with worker(redis.url, logs / "worker.log") as patient:
        wait_until(lambda: scored() > 2, "some are scored")
        redis.stop(SIGKILL)
        done = scored()
        redis.start()
        wait_until(lambda: "Connected" in patient.said().partition("lost")[2], "it comes back")
        sweep_as_if_later()
        wait_until(lambda: scored() == 50, "all are scored")

    assert done < 50
    assert set(Counter(Mark.objects.values_list("item", flat=True)).values()) == {1}
    assert Mark.objects.count() == 50 * 24


def test_without_redis_a_submission_is_quick_and_kept_and_scored_later(
    owner: User, attempt: Attempt, redis: RedisServer, logs: Path
):
    client = api_client_of(owner)
    here = {"public_id": attempt.public_id}
    client.get(reverse("attempt", kwargs=here))
    current_app.tasks["jobs.heartbeat"].apply_async()  # the connection is warm, and then lost

    with worker(redis.url, logs / "worker.log") as patient:
        redis.stop()
        began = time.monotonic()
        said = client.post(reverse("attempt-submit", kwargs=here))
        took = time.monotonic() - began
        attempt.refresh_from_db()
        kept = attempt.state
        time.sleep(1)
        redis.start()
        Attempt.objects.update(queued_at=F("queued_at") - timedelta(minutes=1))
        with beat(redis.url, logs / "beat.log"):
            wait_until(lambda: scored() == 1, "the sweep has it scored")
        assert patient.process.poll() is None

    assert said.status_code == 202
    assert kept == AttemptState.SUBMITTED
    assert took < PROMPT, took


def test_a_submission_that_kills_its_workers_is_parked_and_the_others_are_scored(
    redis: RedisServer, logs: Path
):
    submit_many(1, ItemKind.CLOZE, prefix="poison")
    submit_many(6, ItemKind.CLOZE)

    with worker(redis.url, logs / "worker.log", "--include", "tests.quizzes.poison"):
        wait_until(lambda: scored() == 6, "the others are scored")
        wait_until(Attempt.objects.exclude(parked_at=None).exists, "it is parked")

    parked = Attempt.objects.exclude(parked_at=None).get()
    assert parked.learner.email.startswith("poison")
    assert (parked.state, parked.tries, parked.failures) == (AttemptState.SUBMITTED, 3, 3)
    assert not Mark.objects.filter(item__attempt=parked).exists()
