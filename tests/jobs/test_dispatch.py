from __future__ import annotations

import logging
from typing import Any

import pytest
from django.db import transaction
from kombu.exceptions import OperationalError

from jobs import dispatch
from jobs.dispatch import queue_after_commit
from jobs.models import Queued
from quizzes.models import Build
from tests.factories.quizzes import BuildFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def reminders(monkeypatch: pytest.MonkeyPatch) -> list[tuple[type[Queued], int]]:
    sent: list[tuple[type[Queued], int]] = []
    monkeypatch.setattr(dispatch, "remind", lambda model, pk: sent.append((model, pk)))
    return sent


def test_a_worker_is_reminded_after_the_commit(reminders: list[Any]):
    build = BuildFactory.create()

    with transaction.atomic():
        queue_after_commit(build)
        assert reminders == []

    assert reminders == [(Build, build.pk)]
    build.refresh_from_db()
    assert build.queued_at is not None


def test_what_is_rolled_back_reminds_nobody(reminders: list[Any]):
    build = BuildFactory.create()

    with transaction.atomic():
        queue_after_commit(build)
        transaction.set_rollback(True)

    assert reminders == []


@pytest.mark.parametrize("error", [OperationalError("away"), ZeroDivisionError("a bug")])
def test_a_reminder_that_fails_is_logged_and_the_row_stays(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
):
    def fail(model: type[Queued], pk: int) -> None:
        raise error

    monkeypatch.setattr(dispatch, "remind", fail)
    build = BuildFactory.create()

    with caplog.at_level(logging.WARNING):
        queue_after_commit(build)

    assert str(error) in caplog.text
    build.refresh_from_db()
    assert build.queued_at is not None


def test_the_same_without_a_transaction_of_its_own(reminders: list[Any]):
    build = BuildFactory.create()

    queue_after_commit(build)

    assert reminders == [(Build, build.pk)]
