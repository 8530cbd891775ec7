"""Deliveries on their way to real receivers, good and bad."""

from __future__ import annotations

import socket
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from jobs.models import MOST_FAILURES
from jobs.services.sweeping import take_overdue
from progress.models import DeliveryFault, DeliveryState, Webhook, WebhookDelivery
from progress.services.webhooks import outcomes, sending
from progress.services.webhooks.backing_off import DELAYS, LONGEST, PAUSED_AFTER
from progress.services.webhooks.signing import secret_of
from progress.tasks import send_webhook
from tests.at_once import at_once
from tests.factories.progress import WebhookDeliveryFactory
from tests.progress.services.webhooks.material import (
    let_pass,
    send,
)
from tests.progress.services.webhooks.receiver import (
    Behaviour,
    Receiver,
    breaks_off,
    drips,
    is_endless,
    is_silent,
    receiving,
    redirects,
    says,
)
from tests.progress.services.webhooks.test_signing import verify

pytestmark = pytest.mark.django_db


def send_due() -> int:
    """Send what the sweep takes up, and tell how many that were."""
    due = take_overdue(WebhookDelivery)
    for pk in due:
        send_webhook(pk=pk)
    return len(due)


def since(webhook: Webhook) -> datetime:
    assert webhook.failing_since is not None
    return webhook.failing_since


def test_it_arrives_signed_and_once(delivery: WebhookDelivery, receiver: Receiver):
    for _ in range(2):
        send(delivery)

    (request,) = receiver.requests
    name = f"msg_{delivery.message.hex}"
    assert request.told == {
        "id": name,
        "type": "attempt.scored",
        "created_at": delivery.happened_at.isoformat(timespec="milliseconds"),
        "api_version": "v1",
        "data": delivery.data,
    }
    assert request.headers["content-type"] == "application/json"
    assert request.headers["webhook-id"] == name
    assert abs(int(request.headers["webhook-timestamp"]) - time.time()) < 30
    assert verify(secret_of(delivery.webhook), request.headers, request.body)
    assert (delivery.state, delivery.status) == (DeliveryState.DELIVERED, 200)
    assert (delivery.answer, delivery.sendings, delivery.fault) == ("thanks", 1, "")
    assert delivery.milliseconds is not None


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_a_good_answer_is_any_of_its_hundred(
    delivery: WebhookDelivery, receiver: Receiver, status: int
):
    receiver.behaviours = [says(status, b"")]

    assert send(delivery).state == DeliveryState.DELIVERED


@pytest.mark.parametrize(
    ("behaviour", "fault", "status"),
    [
        (says(500, b"no\x00\x1bno"), DeliveryFault.ANSWERED, 500),
        (says(404), DeliveryFault.ANSWERED, 404),
        (says(410), DeliveryFault.ANSWERED, 410),
        (redirects("http://127.0.0.1/"), DeliveryFault.REDIRECTED, 302),
        (redirects("http://169.254.169.254/latest/"), DeliveryFault.REDIRECTED, 302),
        (says(304), DeliveryFault.REDIRECTED, 304),
        (is_silent, DeliveryFault.TOO_SLOW, None),
        (drips, DeliveryFault.TOO_SLOW, None),
        (breaks_off, DeliveryFault.UNREADABLE, None),
    ],
)
def test_a_bad_answer_is_noted_and_it_is_sent_again_later(
    delivery: WebhookDelivery, receiver: Receiver, behaviour: Behaviour, fault: str, status: int
):
    receiver.behaviours = [behaviour, says()]

    send(delivery)

    assert (delivery.state, delivery.fault, delivery.status) == ("waiting", fault, status)
    assert timedelta(seconds=25) < delivery.next_at - timezone.now() < timedelta(seconds=34)
    assert (delivery.tries, delivery.failures, delivery.parked_at) == (0, 0, None)
    assert "\x00" not in delivery.answer
    send(delivery)  # a message that came twice
    assert send_due() == 0
    assert len(receiver.requests) == 1

    let_pass(timedelta(seconds=40))

    assert send_due() == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.sendings, len(receiver.requests)) == ("delivered", 2, 2)
    first, second = receiver.requests
    assert (first.body, first.headers["webhook-id"]) == (second.body, second.headers["webhook-id"])


def test_of_an_endless_answer_a_little_is_kept(delivery: WebhookDelivery, receiver: Receiver):
    receiver.behaviours = [is_endless]

    assert send(delivery).state == DeliveryState.DELIVERED
    assert delivery.answer == "x" * outcomes.LONGEST_ANSWER


def test_a_receiver_that_is_gone_for_hours_gets_it_when_it_is_back(
    delivery: WebhookDelivery, settings: Any
):
    with socket.socket() as kept:  # nobody else takes the port, and nobody listens
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        port: int = kept.getsockname()[1]
        settings.WEBHOOK_PORTS = [port]
        Webhook.objects.update(url=f"http://127.0.0.1:{port}/hook")
        for _ in range(6):
            assert send_due() == 1
            delivery.refresh_from_db()
            assert (delivery.state, delivery.fault) == ("waiting", DeliveryFault.UNREACHABLE)
            let_pass(timedelta(hours=2.5))

    with receiving(port=port) as back:
        assert send_due() == 1

    delivery.refresh_from_db()
    webhook = delivery.webhook
    assert (delivery.state, delivery.sendings, len(back.requests)) == ("delivered", 7, 1)
    assert (webhook.failing_since, webhook.failed_at, webhook.rests_until) == (None, None, None)


def test_it_is_given_up_after_about_a_day(delivery: WebhookDelivery, receiver: Receiver):
    receiver.behaviours = [says(503, b"busy")]
    passed = timedelta()

    for delay in (*DELAYS, timedelta(days=1)):
        assert send_due() == 1
        let_pass(delay * 1.2)
        passed += delay

    delivery.refresh_from_db()
    assert (delivery.state, delivery.fault) == (DeliveryState.GIVEN_UP, DeliveryFault.ANSWERED)
    assert (delivery.sendings, delivery.parked_at) == (len(DELAYS) + 1, None)
    assert timedelta(hours=23) < sum(DELAYS, timedelta()) < LONGEST
    assert send_due() == 0
    assert delivery.webhook.is_active


def test_a_webhook_that_fails_for_days_is_switched_off(
    delivery: WebhookDelivery, receiver: Receiver
):
    receiver.behaviours = [says(500)]
    for _ in range(5):
        send_due()
        let_pass(timedelta(hours=16))
        WebhookDeliveryFactory.create(webhook=delivery.webhook)
    send_due()

    webhook = Webhook.objects.get()

    assert (webhook.is_active, webhook.paused_at is not None) == (False, True)
    assert timezone.now() - since(webhook) > PAUSED_AFTER
    assert AuditEntry.objects.get(action="pause_webhook").actor is None
    later = WebhookDeliveryFactory.create(webhook=webhook)
    count = len(receiver.requests)
    assert (send(later).state, later.fault) == ("withheld", DeliveryFault.SWITCHED_OFF)
    assert len(receiver.requests) == count


def test_failures_with_days_between_are_no_row(delivery: WebhookDelivery, receiver: Receiver):
    receiver.behaviours = [says(500)]
    send_due()
    let_pass(timedelta(days=6))

    send(WebhookDeliveryFactory.create(webhook=delivery.webhook))

    webhook = Webhook.objects.get()
    assert webhook.is_active
    assert timezone.now() - since(webhook) < timedelta(minutes=1)


def test_while_nobody_answers_one_is_sent_ahead_and_the_others_wait(
    delivery: WebhookDelivery, receiver: Receiver
):
    others = [WebhookDeliveryFactory.create(webhook=delivery.webhook) for _ in range(4)]
    receiver.behaviours = [is_silent, is_silent, says()]
    send(delivery)
    begun = time.monotonic()

    for other in others:
        send(other)

    assert time.monotonic() - begun < 1
    assert len(receiver.requests) == 1
    assert {(one.state, one.sendings) for one in others} == {("waiting", 0)}
    let_pass(timedelta(minutes=2))
    assert send_due() == 5
    assert len(receiver.requests) == 2  # one was sent ahead
    let_pass(timedelta(minutes=5))
    assert send_due() == 5
    assert len(receiver.requests) == 7
    assert not WebhookDelivery.objects.exclude(state=DeliveryState.DELIVERED).exists()


def test_what_waited_for_others_all_day_is_given_up(delivery: WebhookDelivery, receiver: Receiver):
    let_pass(LONGEST)
    Webhook.objects.update(rests_until=timezone.now() + timedelta(hours=1))

    send(delivery)

    assert (delivery.state, delivery.fault) == (DeliveryState.GIVEN_UP, DeliveryFault.UNREACHABLE)
    assert receiver.requests == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_it_once(delivery: WebhookDelivery, receiver: Receiver):
    def answer_late(connected: socket.socket) -> None:
        time.sleep(0.4)
        says()(connected)

    receiver.behaviours = [answer_late]

    at_once(*[lambda: send_webhook(pk=delivery.pk)] * 3)

    delivery.refresh_from_db()
    assert (delivery.state, delivery.sendings, len(receiver.requests)) == ("delivered", 1, 1)


def test_a_fault_of_ours_is_parked_as_other_work_is(
    delivery: WebhookDelivery, monkeypatch: pytest.MonkeyPatch
):
    def fail(*args: Any, **more: Any) -> None:
        raise LookupError("ours")

    monkeypatch.setattr(sending, "write_body", fail)

    for _ in range(MOST_FAILURES):
        with pytest.raises(LookupError):
            send_webhook(pk=delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.parked_at is not None, delivery.state) == (True, "waiting")


def test_the_secret_is_in_no_row_and_in_no_log(
    delivery: WebhookDelivery, receiver: Receiver, caplog: pytest.LogCaptureFixture
):
    receiver.behaviours = [is_silent, says(500), says()]
    with caplog.at_level("DEBUG"):
        for _ in range(3):
            send_due()
            let_pass(timedelta(hours=1))

    secret = secret_of(delivery.webhook).removeprefix("whsec_")
    rows = [
        *Webhook.objects.values_list(),
        *WebhookDelivery.objects.values_list(),
        *AuditEntry.objects.values_list(),
    ]
    assert delivery.webhook.deliveries.get().state == DeliveryState.DELIVERED
    assert secret not in str(rows)
    assert secret not in caplog.text
