from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobs.models import JobState
from jobs.queries.queues import Queue, read_queues
from jobs.services.parking import park
from jobs.services.sweeping import queued_models
from progress.models import Invitation
from quizzes.models import Attempt, AttemptState
from tests.factories.courses import UploadFactory
from tests.factories.progress import InvitationFactory
from tests.factories.quizzes import AttemptFactory

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_nine():
    with time_machine.travel(NOW, tick=False):
        yield


def queue(model: str) -> Queue:
    return next(queue for queue in read_queues() if queue.model == model)


def submit(seconds_ago: int, **fields: object) -> Attempt:
    at = NOW - timedelta(seconds=seconds_ago)
    return AttemptFactory(state=AttemptState.SUBMITTED, submitted_at=at, queued_at=NOW, **fields)


def test_without_work_everything_is_nought():
    AttemptFactory()

    assert {(q.waiting, q.parked, q.oldest) for q in read_queues()} == {(0, 0, 0.0)}
    assert queue("quizzes.attempt").states == {}


def test_an_attempt_waits_since_it_was_submitted_however_often_it_was_queued():
    submit(90)
    submit(30)

    found = queue("quizzes.attempt")
    assert (found.name, found.waiting, found.oldest) == ("scoring", 2, 90.0)


def test_what_is_parked_waits_no_more():
    parked = submit(900)
    submit(30)
    park(Attempt, [parked.pk])

    found = queue("quizzes.attempt")
    assert (found.waiting, found.parked, found.oldest) == (1, 1, 30.0)


def test_jobs_are_counted_by_state_and_a_parked_one_has_failed():
    waiting, parked, done = UploadFactory(), UploadFactory(), UploadFactory(state=JobState.DONE)
    park(type(parked), [parked.pk])

    with time_machine.travel(NOW + timedelta(seconds=12), tick=False):
        found = queue("courses.upload")
    assert found.states == {"queued": 1, "failed": 1, "done": 1}
    assert (found.waiting, found.parked, found.oldest) == (1, 1, 12.0)
    assert waiting.pk != done.pk


def test_a_mail_waits_until_it_is_sent():
    InvitationFactory()
    InvitationFactory(sent_at=NOW)

    found = queue("progress.invitation")
    assert (found.name, found.waiting) == ("mail", 1)


def test_a_clock_that_was_set_back_makes_no_negative_age():
    InvitationFactory()
    Invitation.objects.update(invited_at=NOW + timedelta(hours=1))

    assert queue("progress.invitation").oldest == 0.0


@pytest.mark.parametrize("rows", [1, 5])
def test_there_is_one_query_for_each_kind_however_many_rows(rows: int):
    for _ in range(rows):
        submit(10)
        UploadFactory()

    with CaptureQueriesContext(connection) as asked:
        list(read_queues())

    assert len(asked) == len(list(queued_models()))


def test_each_kind_says_since_when_its_rows_wait():
    for model in queued_models():
        model._meta.get_field(model.SINCE)  # raises where there is none
