from __future__ import annotations

from typing import Any

import pytest

from accounts.models import User
from jobs import dispatch as reminding
from quizzes import dispatch
from quizzes.models import Attempt
from quizzes.services.attempts import submit_attempt
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def reminders(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, int]]:
    sent: list[tuple[Any, int]] = []
    monkeypatch.setattr(reminding, "remind", lambda model, pk: sent.append((model, pk)))
    return sent


def test_the_first_submission_reminds_a_worker_and_no_other_does(
    owner: User, attempt: Attempt, reminders: list[Any]
):
    submitted = [dispatch.submit(attempt=attempt, by=owner) for _ in range(3)]

    assert reminders == [(Attempt, attempt.pk)]
    assert len({each.receipt for each in submitted}) == 1
    assert submitted[0].queued_at is not None


def test_ten_at_once_are_one_submission(owner: User, attempt: Attempt, reminders: list[Any]):
    submitted = at_once(*[lambda: dispatch.submit(attempt=attempt, by=owner)] * 10)

    assert reminders == [(Attempt, attempt.pk)]
    assert len({(each.receipt, each.submitted_at) for each in submitted}) == 1


def test_what_was_submitted_without_a_reminder_gets_one(
    owner: User, attempt: Attempt, reminders: list[Any]
):
    submit_attempt(attempt=attempt, by=owner)

    dispatch.submit(attempt=attempt, by=owner)

    assert reminders == [(Attempt, attempt.pk)]
