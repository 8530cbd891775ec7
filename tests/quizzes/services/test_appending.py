"""What is added rests on what was read; where that has changed meanwhile nothing is added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from quizzes.errors import NoSuchItem
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.services.appending import append, read_log
from quizzes.services.attempts import submit_attempt
from quizzes.services.deliveries import Delivery, Log
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.quizzes.taking import answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(attempt: Attempt) -> AttemptItem:
    return attempt.items.get(question_version__question__kind=ItemKind.SHORT_ANSWER)


def read(item: AttemptItem) -> Log:
    attempt = item.attempt
    return read_log(attempt.learner_id, attempt.public_id, item.position)


def take(log: Log) -> AnswerEvent:
    return log.take(Delivery(log.item.position, {"text": "x"}, "a", 1))


def stored(item: AttemptItem) -> list[str]:
    events = AnswerEvent.objects.filter(item=item).order_by("revision")
    return [f"{event.revision} {event.client} {event.payload}" for event in events]


def submit(item: AttemptItem) -> None:
    submit_attempt(attempt=item.attempt, by=item.attempt.learner)


def check(item: AttemptItem) -> None:
    AttemptItem.objects.filter(pk=item.pk).update(checked_at=timezone.now())


def give_more_time(item: AttemptItem) -> None:
    later = timezone.now() + timedelta(hours=1)
    Attempt.objects.filter(pk=item.attempt_id).update(due_at=later)


def answer_elsewhere(item: AttemptItem) -> None:
    answer(item, {"text": "y"}, client="b")


def answer_the_same(item: AttemptItem) -> None:
    answer(item, {"text": "x"}, client="a", sequence=1)


def erase(item: AttemptItem) -> None:
    Attempt.objects.filter(pk=item.attempt_id).delete()


def test_an_event_is_added_as_it_was_judged(item: AttemptItem):
    log = read(item)
    event = take(log)

    assert append(log, event)

    found = AnswerEvent.objects.get()
    for name in ("item_id", "revision", "client", "sequence", "base_revision", "payload"):
        assert getattr(found, name) == getattr(event, name)
    for name in ("is_clear", "is_counted", "is_late", "idempotency_key", "received_at"):
        assert getattr(found, name) == getattr(event, name)


@pytest.mark.parametrize(
    "change", [submit, check, give_more_time, answer_elsewhere, answer_the_same, erase]
)
def test_what_changed_since_it_was_read_keeps_it_out(
    item: AttemptItem, change: Callable[[AttemptItem], None]
):
    log = read(item)
    event = take(log)
    change(item)
    before = stored(item)

    assert not append(log, event)
    assert stored(item) == before


def test_what_has_nothing_to_do_with_it_does_not(attempt: Attempt, item: AttemptItem):
    log = read(item)
    event = take(log)
    other = attempt.items.exclude(pk=item.pk).first()
    AttemptItem.objects.filter(pk=other.pk).update(checked_at=timezone.now())
    AttemptItem.objects.filter(pk=item.pk).update(is_flagged=True)

    assert append(log, event)


def test_the_log_is_read_with_what_is_in_it(item: AttemptItem):
    answer(item, {"text": "y"}, client="b")
    answer(item, None, client="b", sequence=2, clear=True)

    assert [event.payload for event in read(item).events] == [{"text": "y"}, None]


def test_another_persons_attempt_has_no_log(item: AttemptItem):
    stranger = UserFactory.create()

    with pytest.raises(NoSuchItem):
        read_log(stranger.pk, item.attempt.public_id, item.position)
    with pytest.raises(NoSuchItem):
        read_log(item.attempt.learner_id, item.attempt.public_id, 99)


@pytest.mark.django_db(transaction=True)
def test_a_submission_at_the_same_time_comes_wholly_before_or_after(owner: User, item: AttemptItem):
    log = read(item)
    event = take(log)

    calls: list[Callable[[], Any]] = [
        lambda: append(log, event),
        lambda: submit_attempt(attempt=item.attempt, by=owner),
    ]

    added, submitted = at_once(*calls)

    assert stored(item) == (["1 a {'text': 'x'}"] if added else [])
    assert submitted.submitted_at is not None
