"""Webhooks by the API: made, changed, tried out, and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from rest_framework.test import APIClient

from accounts.models import AuditEntry, User
from progress.models import Cohort, DeliveryState, Webhook, WebhookDelivery
from progress.models.webhook import TEST
from progress.services.webhooks.signing import secret_of
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.progress import CohortFactory, WebhookDeliveryFactory, WebhookFactory

pytestmark = pytest.mark.django_db
URL = "https://8.8.8.8/hook"
LIST = "/api/v1/webhooks/"


@pytest.fixture
def trainer() -> User:
    made: User = TrainerFactory.create()
    return made


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create(name="Spring")
    made.trainers.add(trainer)
    return made


@pytest.fixture
def webhook(trainer: User) -> Webhook:
    made: Webhook = WebhookFactory.create(owner=trainer, url=URL)
    return made


def make(client: APIClient, **told: Any) -> Any:
    return client.post(LIST, {"url": URL, "events": ["attempt.scored"], **told})


def one(webhook: Webhook, ending: str = "") -> str:
    return f"{LIST}{webhook.pk}/{ending}"


def test_the_secret_is_told_once(client: APIClient, trainer: User, cohort: Cohort):
    answer = make(client, cohorts=[cohort.pk], events=["report.done", "attempt.scored"] * 2)

    webhook = Webhook.objects.get()
    secret = secret_of(webhook)
    assert answer.status_code == 201
    assert answer.json()["secret"] == secret
    assert answer.json()["events"] == ["attempt.scored", "report.done"]
    assert answer.json()["cohorts"] == [{"id": cohort.pk, "name": "Spring"}]
    WebhookDeliveryFactory.create(webhook=webhook)
    later = [
        client.get(LIST),
        client.get(one(webhook)),
        client.patch(one(webhook), {"is_active": True}),
        client.get(one(webhook, "deliveries/")),
        client.post(one(webhook, "test/")),
    ]
    assert all(answer.status_code < 300 for answer in later)
    assert "whsec" not in str([answer.content for answer in later])
    assert secret not in str(list(AuditEntry.objects.values_list()))
    entry = AuditEntry.objects.get(action="create_webhook")
    assert (entry.actor, entry.detail["host"]) == (trainer, "8.8.8.8")
    assert "hook" not in str(entry.detail)  # the path may be a secret of the receiver


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://8.8.8.8/", "not_https"),
        ("https://a:b@8.8.8.8/", "password_in_url"),
        ("https://8.8.8.8:22/", "port_not_allowed"),
        ("https://127.0.0.1/", "host_not_public"),
        ("https://localhost/", "host_not_public"),
        ("https://169.254.169.254/latest/meta-data/", "host_not_public"),
        ("https://[::ffff:10.0.0.1]/", "host_not_public"),
        ("https://2130706433/", "host_not_public"),
        ("https://nowhere.invalid/", "unknown_host"),
        ("nonsense", "bad_url"),
        ("https://8.8.8.8/\u0000", None),
    ],
)
def test_an_address_inside_is_refused_at_once(
    client: APIClient, webhook: Webhook, url: str, code: str | None
):
    answers = [make(client, url=url), client.patch(one(webhook), {"url": url})]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert {answer.json()["error"]["code"] for answer in answers} == {code or "invalid"}
    assert all(answer.json()["error"]["fields"].keys() == {"url"} for answer in answers)
    assert Webhook.objects.get().url == URL


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"events": []}, "events"),
        ({"events": ["attempt.deleted"]}, "events.0"),
        ({"events": [TEST]}, "events.0"),
        ({"events": "attempt.scored"}, "events"),
        ({"cohorts": []}, "cohorts"),
        ({"cohorts": ["x"]}, "cohorts.0"),
        ({"cohorts": [2**70]}, "cohorts.0"),
        ({"cohorts": [999_999_999]}, "cohorts"),
        ({"url": ""}, "url"),
        ({"url": "https://8.8.8.8/" + "a" * 600}, "url"),
        ({"url": {"a": 1}}, "url"),
    ],
)
def test_what_makes_no_sense_is_named(client: APIClient, told: dict[str, Any], field: str):
    answer = make(client, **told)

    assert answer.status_code == 400
    assert field in answer.json()["error"]["fields"]
    assert not Webhook.objects.exists()


def test_other_peoples_cohorts_are_unknown(client: APIClient, webhook: Webhook):
    other = CohortFactory.create()

    answers = [
        make(client, cohorts=[other.pk]),
        client.patch(one(webhook), {"cohorts": [other.pk]}),
    ]

    assert {answer.json()["error"]["code"] for answer in answers} == {"unknown_cohorts"}


def test_a_person_has_a_limited_number(client: APIClient, webhook: Webhook, settings: Any):
    settings.WEBHOOKS_A_PERSON = 2

    answers = [make(client), make(client)]

    assert [answer.status_code for answer in answers] == [201, 409]
    assert answers[1].json()["error"]["code"] == "too_many_webhooks"


def test_it_is_changed_switched_off_and_on(client: APIClient, webhook: Webhook, cohort: Cohort):
    off = client.patch(one(webhook), {"is_active": False, "cohorts": [cohort.pk]}).json()
    Webhook.objects.update(paused_at="2026-01-01T00:00Z", failing_since="2025-12-01T00:00Z")
    on = client.patch(one(webhook), {"is_active": True, "cohorts": None}).json()

    assert (off["is_active"], len(off["cohorts"])) == (False, 1)
    assert (on["is_active"], on["cohorts"]) == (True, None)
    assert (on["paused_at"], on["failing_since"]) == (None, None)
    deeds = AuditEntry.objects.filter(action="change_webhook").order_by("pk")
    assert [deed.detail["fields"] for deed in deeds] == [["cohorts", "is_active"]] * 2


def test_a_new_secret_is_told_once(client: APIClient, webhook: Webhook):
    before = secret_of(webhook)

    told = client.post(one(webhook, "secret/")).json()["secret"]

    webhook.refresh_from_db()
    assert told == secret_of(webhook) != before


def test_a_test_is_sent_and_while_it_waits_no_other_is_made(client: APIClient, webhook: Webhook):
    answers = [client.post(one(webhook, "test/")) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [202] * 3
    delivery = WebhookDelivery.objects.get()
    assert (delivery.event, delivery.queued_at is not None) == (TEST, True)
    listed = client.get(one(webhook, "deliveries/")).json()["results"]
    assert [row["id"] for row in listed] == [delivery.pk]
    assert listed[0]["message"] == f"msg_{delivery.message.hex}"


def test_what_was_given_up_is_sent_again_as_the_same_message(client: APIClient, webhook: Webhook):
    delivery = WebhookDeliveryFactory.create(
        webhook=webhook, state=DeliveryState.GIVEN_UP, sendings=10, fault="too_slow", tries=2
    )

    answers = [client.post(one(webhook, f"deliveries/{delivery.pk}/again/")) for _ in range(2)]

    message = delivery.message
    delivery.refresh_from_db()
    assert [answer.status_code for answer in answers] == [202, 409]
    assert answers[1].json()["error"]["code"] == "still_waiting"
    assert (delivery.state, delivery.sendings, delivery.tries) == ("waiting", 0, 0)
    assert delivery.message == message


def test_nothing_is_sent_to_one_that_is_off(client: APIClient, webhook: Webhook):
    Webhook.objects.update(is_active=False)
    delivery = WebhookDeliveryFactory.create(webhook=webhook, state=DeliveryState.GIVEN_UP)

    answers = [
        client.post(one(webhook, ending))
        for ending in ("test/", f"deliveries/{delivery.pk}/again/")
    ]

    assert {answer.json()["error"]["code"] for answer in answers} == {"webhook_off"}


def test_it_is_deleted_with_its_log(client: APIClient, webhook: Webhook):
    WebhookDeliveryFactory.create(webhook=webhook)

    assert client.delete(one(webhook)).status_code == 204
    assert client.get(one(webhook)).status_code == 404
    assert not WebhookDelivery.objects.exists()
    assert AuditEntry.objects.get(action="delete_webhook").target_id == str(webhook.pk)


def test_a_delivery_of_another_webhook_is_not_there(client: APIClient, webhook: Webhook):
    other = WebhookDeliveryFactory.create(state=DeliveryState.GIVEN_UP)

    assert client.post(one(webhook, f"deliveries/{other.pk}/again/")).status_code == 404


def test_in_the_admin_a_host_is_shown_and_no_address(client: APIClient, webhook: Webhook):
    Webhook.objects.update(url="https://8.8.8.8/services/T0/secret-of-the-receiver")
    WebhookDeliveryFactory.create(webhook=webhook)
    browser = Client()
    admin = AdminFactory.create()
    browser.force_login(admin)

    shown = [
        browser.get(reverse(name, args=args)).content.decode()
        for name, args in (
            ("admin:progress_webhook_changelist", []),
            ("admin:progress_webhook_change", [webhook.pk]),
            ("admin:progress_webhookdelivery_changelist", []),
            ("admin:progress_webhookdelivery_change", [webhook.deliveries.get().pk]),
        )
    ]

    assert all("8.8.8.8" in page for page in shown[:2])
    for secret in ("secret-of-the-receiver", webhook.salt, secret_of(webhook)):
        assert secret not in "".join(shown)
    chosen = {"action": "switch_off", "_selected_action": [webhook.pk]}
    browser.post(reverse("admin:progress_webhook_changelist"), chosen)
    webhook.refresh_from_db()
    assert not webhook.is_active
    assert AuditEntry.objects.get(action="change_webhook").actor == admin
