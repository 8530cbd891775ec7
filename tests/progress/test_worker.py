"""Statistics with a real worker and a real broker: from handing in to sorted figures."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from celery import current_app
from django.utils import timezone

from progress import dispatch as progress_dispatch
from progress.models import (
    AttemptDelta,
    DeliveryState,
    Invitation,
    Reminder,
    SortedFigures,
    WebhookDelivery,
)
from progress.queries.silences import is_day
from progress.queries.statistics import read_statistics
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_sums
from progress.services.inviting import Guest
from quizzes import dispatch
from quizzes.models import Attempt, AttemptState
from quizzes.services.attempts import start_attempt
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.progress import WebhookDeliveryFactory
from tests.processes import LONGEST_WAIT, RedisServer, wait_until, worker
from tests.progress.attempts import answer_by_chance, make_statistical_quiz
from tests.progress.reminded import make_cohort, make_member
from tests.progress.services.webhooks.receiver import is_silent, receiving, says

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ZONES = ("Europe/Paris", "America/Los_Angeles", "Pacific/Auckland")
"""It is day in one of them at any time."""


def all_scored() -> bool:
    return not Attempt.objects.exclude(state=AttemptState.SCORED).exists()


def all_folded() -> bool:
    return not AttemptDelta.objects.filter(is_folded=False).exists()


def all_sorted() -> bool:
    return not SortedFigures.objects.filter(SortedFigures.waiting()).exists()


def test_what_is_handed_in_comes_into_the_statistics(redis: RedisServer, logs: Path):
    quiz, chance = make_statistical_quiz(), Random(3)  # noqa: S311  # nothing secret
    for _ in range(6):
        learner = UserFactory.create()
        attempt = start_attempt(learner=learner, quiz=quiz)
        answer_by_chance(attempt, chance)
        dispatch.submit(attempt=attempt, by=learner)

    with worker(redis.url, logs / "worker.log", queue="scoring,reports"):
        wait_until(all_scored, "all are scored")
        for _ in range(3):
            current_app.tasks["progress.fold_statistics"].apply_async()
        wait_until(all_folded, "all are folded")
        current_app.tasks["jobs.sweep"].apply_async()
        wait_until(all_sorted, "all are sorted")

    reading = read_sums(quiz)
    assert (reading.first, reading.later) == sum_directly(taken_attempts(quiz))
    got = read_statistics(quiz)
    assert (got.figures.n, got.median.n, sum(got.distribution or ())) == (6, 6, 6)


def all_delivered() -> bool:
    return not WebhookDelivery.objects.exclude(state=DeliveryState.DELIVERED).exists()


def all_mailed() -> bool:
    waiting = (model.objects.filter(model.waiting()) for model in (Invitation, Reminder))
    return not any(rows.exists() for rows in waiting)


def test_invitations_and_reminders_are_sent_once(redis: RedisServer, logs: Path):
    now = timezone.now()
    zone = next(zone for zone in ZONES if is_day(UserFactory.build(time_zone=zone), now))
    cohort = make_cohort(remind_after_silence=7)
    make_member(now, joined=20, active=9, cohort=cohort, time_zone=zone)
    guests = [Guest("nora@example.org"), Guest("otto@example.org")]
    progress_dispatch.invite(cohort=cohort, guests=guests, by=TrainerFactory.create())

    with worker(redis.url, logs / "worker.log", queue="scoring,mail"):
        for _ in range(2):  # two beats
            current_app.tasks["progress.make_reminders"].apply_async()
        wait_until(Reminder.objects.exists, "a reminder is made")
        for _ in range(2):
            current_app.tasks["jobs.sweep"].apply_async()
        wait_until(all_mailed, "all are sent")

    assert Reminder.objects.get().sent_at is not None
    assert [one.tries for one in Invitation.objects.exclude(sent_at=None)] == [1, 1]


def test_a_webhook_whose_worker_is_killed_half_way_comes_again_as_the_same_message(
    redis: RedisServer, logs: Path, monkeypatch: pytest.MonkeyPatch
):
    with receiving() as receiver:
        receiver.behaviours = [is_silent, says()]
        for name, value in (
            ("WEBHOOK_NETWORKS", "127.0.0.0/8"),
            ("WEBHOOK_PORTS", str(receiver.port)),
            ("WEBHOOK_PLAIN_HTTP", "true"),
        ):
            monkeypatch.setenv(name, value)
        delivery = WebhookDeliveryFactory.create(webhook__url=receiver.url)
        threads = ("--pool", "threads")
        with worker(redis.url, logs / "first.log", *threads, queue="scoring,webhooks") as first:
            current_app.tasks["jobs.sweep"].apply_async()
            assert receiver.came.wait(LONGEST_WAIT)
            first.kill()
        delivery.refresh_from_db()
        assert (delivery.state, delivery.tries) == (DeliveryState.WAITING, 1)
        redis.flush()  # the message goes with its worker: the row stays
        WebhookDelivery.objects.update(queued_at=None)

        with worker(redis.url, logs / "second.log", *threads, queue="scoring,webhooks"):
            current_app.tasks["jobs.sweep"].apply_async()
            wait_until(all_delivered, "it is delivered")

    sent, again = receiver.requests
    assert sent.headers["webhook-id"] == again.headers["webhook-id"]
    assert sent.body == again.body


@pytest.mark.parametrize("name", ["fold", "sweep", "remind", "forget"])
def test_the_schedule_names_a_task_that_there_is(name: str):
    scheduled = current_app.conf.beat_schedule[name]

    assert scheduled["task"] in current_app.tasks
    assert scheduled["options"]["expires"] == scheduled["schedule"]
