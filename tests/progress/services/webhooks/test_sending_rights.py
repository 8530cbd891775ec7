"""What is sent is what its owner may see, to the host that was looked at."""

from __future__ import annotations

import socket
from datetime import timedelta
from typing import Any

import pytest

from accounts.models import User
from progress.models import DeliveryFault, DeliveryState, Webhook, WebhookDelivery
from tests.factories.accounts import AdminFactory
from tests.factories.progress import WebhookDeliveryFactory
from tests.progress.services.webhooks.material import (
    let_pass,
    make_cohort,
    make_webhook,
    send,
)
from tests.progress.services.webhooks.receiver import (
    Receiver,
)

pytestmark = pytest.mark.django_db


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
