from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.utils import timezone

from jobs import tasks
from jobs.models import MOST_TRIES, Queued
from jobs.services.heartbeat import worker_seen
from jobs.services.sweeping import LAST_PATIENCE, queued_models
from quizzes.models import Attempt, Build
from tests.factories.quizzes import AttemptFactory, BuildFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reminders(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, int]]:
    sent: list[tuple[Any, int]] = []
    monkeypatch.setattr(tasks, "remind", lambda model, pk: sent.append((model, pk)))
    return sent


def test_the_sweep_reminds_of_every_kind_of_work(reminders: list[Any]):
    build = BuildFactory.create()
    attempt = AttemptFactory.create(state="submitted", submitted_at=timezone.now())

    tasks.sweep()
    tasks.sweep()

    assert sorted(reminders, key=str) == sorted([(Attempt, attempt.pk), (Build, build.pk)], key=str)


@pytest.mark.parametrize("model", list(queued_models()), ids=lambda model: model.__name__)
def test_every_kind_of_work_has_a_task_and_a_queue(model: type[Queued]):
    current_app.loader.import_default_modules()

    assert model.TASK in current_app.tasks
    assert model.QUEUE in current_app.amqp.queues


def test_the_sweep_parks_what_is_hopeless(reminders: list[Any]):
    long_ago = timezone.now() - LAST_PATIENCE - timedelta(seconds=1)
    build = BuildFactory.create(queued_at=long_ago, tries=MOST_TRIES)

    tasks.sweep()

    build.refresh_from_db()
    assert build.parked_at is not None
    assert reminders == []


def test_the_heartbeat_says_that_work_goes_on():
    tasks.heartbeat()

    assert worker_seen()
