"""Deliveries on their way to real receivers, good and bad."""

from __future__ import annotations

import socket
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, User
from jobs.models import MOST_FAILURES
from jobs.services.sweeping import take_overdue
from progress.models import DeliveryFault, DeliveryState, Webhook, WebhookDelivery
from progress.services.webhooks import outcomes, sending
from progress.services.webhooks.backing_off import DELAYS, LONGEST, PAUSED_AFTER
from progress.services.webhooks.signing import secret_of
from progress.tasks import send_webhook
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory
from tests.factories.progress import WebhookDeliveryFactory
from tests.progress.services.webhooks.material import (
    let_pass,
    make_cohort,
    make_delivery,
    make_webhook,
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


@pytest.fixture
def delivery(receiver: Receiver) -> WebhookDelivery:
    cohort = make_cohort()
    return make_delivery(cohort, webhook=make_webhook(cohort, url=receiver.url))


def send(delivery: WebhookDelivery) -> WebhookDelivery:
    send_webhook(pk=delivery.pk)
    delivery.refresh_from_db()
    return delivery


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


class TestRights:
    def test_a_trainer_who_left_the_cohort_is_told_nothing(
        self, delivery: WebhookDelivery, receiver: Receiver
    ):
        delivery.webhook.owner.trained_cohorts.clear()

        send(delivery)

        assert (delivery.state, delivery.fault) == ("withheld", DeliveryFault.NOT_YOURS)
        assert receiver.requests == []

    @pytest.mark.parametrize("fields", [{"role": "learner"}, {"is_active": False}])
    def test_who_is_no_trainer_any_more_is_told_nothing(
        self, delivery: WebhookDelivery, receiver: Receiver, fields: dict[str, Any]
    ):
        User.objects.filter(pk=delivery.webhook.owner_id).update(**fields)
        test = WebhookDeliveryFactory.create(webhook=delivery.webhook)

        assert [send(one).state for one in (delivery, test)] == ["withheld"] * 2
        assert receiver.requests == []

    def test_a_learner_who_left_the_cohort_is_not_told_of(
        self, delivery: WebhookDelivery, receiver: Receiver
    ):
        delivery.learner.cohort_places.all().delete()

        assert send(delivery).state == DeliveryState.WITHHELD
        assert receiver.requests == []

    def test_a_limit_holds_when_it_is_sent(self, delivery: WebhookDelivery, receiver: Receiver):
        Webhook.objects.update(is_limited=True)  # to no cohort: the last one was deleted

        assert send(delivery).state == DeliveryState.WITHHELD
        assert receiver.requests == []

    def test_a_cohort_that_is_not_the_trainers_any_more_is_not_named(
        self, delivery: WebhookDelivery, receiver: Receiver
    ):
        other = make_cohort(course=delivery.course)
        WebhookDelivery.objects.update(
            data=delivery.data | {"cohorts": [*delivery.data["cohorts"], {"id": other.pk}]}
        )

        send(delivery)

        assert receiver.requests[0].told["data"]["cohorts"] == delivery.data["cohorts"][:1]

    def test_an_administrator_hears_of_everybody(
        self, delivery: WebhookDelivery, receiver: Receiver
    ):
        Webhook.objects.update(owner=AdminFactory.create())

        assert send(delivery).state == DeliveryState.DELIVERED

    def test_what_is_about_a_cohort_goes_to_its_trainers(self, receiver: Receiver):
        cohort, other = make_cohort(), make_cohort()
        webhook = make_webhook(cohort, url=receiver.url)
        own, foreign = (
            WebhookDeliveryFactory.create(webhook=webhook, cohort=one) for one in (cohort, other)
        )

        assert [send(one).state for one in (own, foreign)] == ["delivered", "withheld"]

    def test_with_a_learner_goes_what_was_told_of_them(self, delivery: WebhookDelivery):
        delivery.learner.delete()

        assert not WebhookDelivery.objects.exists()


class TestNames:
    """What a host's name leads to is another thing each time that it is asked."""

    def answer(self, monkeypatch: pytest.MonkeyPatch, *times: str) -> list[str]:
        asked: list[str] = []
        real = socket.getaddrinfo

        def look_up(host: str, port: int, *args: Any, **more: Any) -> Any:
            if host != "receiver.example.org":
                return real(host, port, *args, **more)
            asked.append(host)
            return [(2, 1, 6, "", (times[min(len(asked), len(times)) - 1], port))]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        return asked

    def aim(self, delivery: WebhookDelivery) -> None:
        url = delivery.webhook.url.replace("127.0.0.1", "receiver.example.org")
        Webhook.objects.update(url=url)

    def test_it_goes_to_the_address_that_was_looked_at(
        self, delivery: WebhookDelivery, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
    ):
        self.aim(delivery)
        asked = self.answer(monkeypatch, "127.0.0.1", "10.0.0.1")

        send(delivery)

        assert (delivery.state, len(asked)) == (DeliveryState.DELIVERED, 1)
        assert receiver.requests[0].headers["host"] == f"receiver.example.org:{receiver.port}"

    def test_a_public_name_that_leads_inside_afterwards_comes_nowhere(
        self,
        delivery: WebhookDelivery,
        receiver: Receiver,
        settings: Any,
        monkeypatch: pytest.MonkeyPatch,
    ):
        settings.WEBHOOK_NETWORKS = []
        self.aim(delivery)
        asked = self.answer(monkeypatch, "93.184.216.34", "127.0.0.1")
        called: list[Any] = []

        def connect(place: Any, timeout: float) -> None:
            called.append(place)
            raise ConnectionRefusedError

        monkeypatch.setattr(socket, "create_connection", connect)

        send(delivery)
        first = delivery.fault
        let_pass(timedelta(minutes=2))
        send(delivery)

        assert (first, delivery.fault) == (DeliveryFault.UNREACHABLE, DeliveryFault.FORBIDDEN)
        assert called == [("93.184.216.34", receiver.port)]
        assert len(asked) == 2
        assert receiver.requests == []

    def test_a_name_without_address_is_asked_again_later(
        self, delivery: WebhookDelivery, monkeypatch: pytest.MonkeyPatch
    ):
        def fail(*args: Any, **more: Any) -> None:
            raise socket.gaierror(-2, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", fail)

        assert (send(delivery).state, delivery.fault) == ("waiting", DeliveryFault.UNKNOWN_HOST)

    def test_a_setting_that_is_gone_forbids_what_was_made_before(
        self, delivery: WebhookDelivery, receiver: Receiver, settings: Any
    ):
        settings.WEBHOOK_PLAIN_HTTP = False

        assert (send(delivery).fault, delivery.last_error) == ("forbidden", "not_https")
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
