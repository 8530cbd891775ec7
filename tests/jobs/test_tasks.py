from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from jobs import tasks
from jobs.models import MOST_TRIES
from jobs.services.heartbeat import worker_seen
from jobs.services.sweeping import LAST_PATIENCE
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
