from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.models import AuditEntry, User
from quizzes.models import Accommodation, Mode, Quiz
from quizzes.queries.rules import find_rules
from quizzes.services.accommodating import grant_accommodation
from quizzes.services.attempts import start_attempt
from tests.factories.accounts import AdminFactory

pytestmark = pytest.mark.django_db
MINUTES = timedelta(minutes=1)


@pytest.fixture
def examination(quiz: Quiz) -> Quiz:
    quiz.mode, quiz.time_limit, quiz.attempts_allowed = Mode.EXAMINATION, 20 * MINUTES, 1
    quiz.save()
    return quiz


def grant(quiz: Quiz, learner: User, minutes: int) -> Accommodation:
    return grant_accommodation(
        quiz=quiz,
        learner=learner,
        by=AdminFactory.create(),
        reason="Tiers temps",
        extra_time=minutes * MINUTES,
        extra_attempts=1,
    )


def test_an_open_attempt_gets_the_time_and_the_log_says_by_whom(owner: User, examination: Quiz):
    attempt = start_attempt(learner=owner, quiz=examination)

    granted = grant(examination, owner, 10)

    attempt.refresh_from_db()
    assert attempt.due_at == attempt.started_at + 30 * MINUTES
    assert AuditEntry.objects.get(action="grant_accommodation").actor == granted.granted_by


def test_what_is_granted_last_counts_and_nothing_is_forgotten(owner: User, examination: Quiz):
    grant(examination, owner, 10)
    grant(examination, owner, 5)

    assert find_rules(examination, owner).time_limit == 25 * MINUTES
    assert Accommodation.objects.count() == 2


def test_others_get_nothing(owner: User, colleague: User, examination: Quiz):
    attempt = start_attempt(learner=colleague, quiz=examination)
    before = attempt.due_at

    grant(examination, owner, 10)

    attempt.refresh_from_db()
    assert attempt.due_at == before
