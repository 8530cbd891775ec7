"""The pages on which trainers keep their webhooks."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Session, User
from progress.models import Cohort, DeliveryState, Webhook, WebhookDelivery
from progress.services.webhooks.signing import secret_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory, WebhookDeliveryFactory, WebhookFactory

pytestmark = pytest.mark.django_db
URL = "https://8.8.8.8/hook"


@pytest.fixture
def trainer() -> User:
    made: User = TrainerFactory.create(language="en")
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create(name="Spring")
    made.trainers.add(trainer)
    return made


@pytest.fixture
def webhook(trainer: User) -> Webhook:
    made: Webhook = WebhookFactory.create(owner=trainer, url=URL)
    return made


@pytest.fixture
def browser(trainer: User) -> Client:
    client = Client()
    client.force_login(trainer)
    return client


def sent(**told: Any) -> dict[str, Any]:
    return {"url": URL, "events": ["attempt.scored"], "scope": "all", **told}


def read(answer: Any) -> str:
    text: str = answer.content.decode()
    return text


def test_a_webhook_is_made_and_its_secret_shown_once(browser: Client, cohort: Cohort):
    told = sent(scope="chosen", cohorts=[cohort.pk])

    first = browser.post(reverse("trainers_webhook_new"), told, follow=True)
    second = browser.get(first.request["PATH_INFO"])

    webhook = Webhook.objects.get()
    secret = secret_of(webhook)
    assert (webhook.is_limited, list(webhook.cohorts.all())) == (True, [cohort])
    assert secret in read(first)
    assert secret not in read(second)
    assert "no-store" in first["Cache-Control"]
    kept = [str(one.get_decoded()) for one in Session.objects.all()]
    assert secret not in "".join(kept)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"url": "https://127.0.0.1/"}, "not a public one"),
        ({"url": "http://8.8.8.8/"}, "begin with https://"),
        ({"events": []}, "required"),
        ({"scope": "chosen"}, "Tick at least one group."),
        ({"scope": "chosen", "cohorts": ["999999"]}, "999999"),
    ],
)
def test_a_fault_stands_beside_its_field(browser: Client, told: dict[str, Any], says: str):
    answer = browser.post(reverse("trainers_webhook_new"), sent(**told))

    assert answer.status_code == 200
    assert "errorlist" in read(answer)
    assert says in read(answer)
    assert not Webhook.objects.exists()


def test_it_is_changed(browser: Client, webhook: Webhook):
    told = sent(url="https://8.8.4.4/other", events=["report.done"], is_active="")

    answer = browser.post(reverse("trainers_webhook", args=[webhook.pk]), told, follow=True)

    webhook.refresh_from_db()
    assert "The webhook is saved." in read(answer)
    assert (webhook.url, webhook.events) == ("https://8.8.4.4/other", ["report.done"])
    assert not webhook.is_active


def test_its_messages_are_shown_with_what_came_of_them(browser: Client, webhook: Webhook):
    WebhookDeliveryFactory.create(
        webhook=webhook,
        state=DeliveryState.WAITING,
        fault="answered",
        status=503,
        answer="<b>busy</b>",
        sendings=2,
    )
    WebhookDeliveryFactory.create(webhook=webhook, state="given_up", fault="too_slow")
    Webhook.objects.update(is_active=False, paused_at="2026-01-01T00:00Z")

    page = read(browser.get(reverse("trainers_webhook", args=[webhook.pk])))

    assert "&lt;b&gt;busy&lt;/b&gt;" in page
    assert "503" in page
    assert "No answer came in time." in page
    assert "Nothing arrived for three days" in page
    assert "paused" in read(browser.get(reverse("trainers_webhooks")))


def test_buttons_send_a_test_and_something_again(browser: Client, webhook: Webhook):
    old = WebhookDeliveryFactory.create(webhook=webhook, state=DeliveryState.GIVEN_UP)

    tested = browser.post(reverse("trainers_webhook_test", args=[webhook.pk]), follow=True)
    again = [
        read(
            browser.post(reverse("trainers_webhook_again", args=[webhook.pk, old.pk]), follow=True)
        )
        for _ in range(2)
    ]

    assert "A test is on its way." in read(tested)
    assert "It is being sent again." in again[0]
    assert "It is on its way already." in again[1]
    assert WebhookDelivery.objects.filter(state=DeliveryState.WAITING).count() == 2


def test_a_new_secret_and_the_end(browser: Client, webhook: Webhook):
    before = secret_of(webhook)

    renewed = browser.post(reverse("trainers_webhook_secret", args=[webhook.pk]), follow=True)
    webhook.refresh_from_db()
    gone = browser.post(reverse("trainers_webhook_delete", args=[webhook.pk]), follow=True)

    assert secret_of(webhook) in read(renewed)
    assert before not in read(renewed)
    assert "The webhook is deleted." in read(gone)
    assert not Webhook.objects.exists()


def addresses(webhook: Webhook, delivery: WebhookDelivery) -> dict[str, list[int]]:
    return {
        "trainers_webhook": [webhook.pk],
        "trainers_webhook_test": [webhook.pk],
        "trainers_webhook_secret": [webhook.pk],
        "trainers_webhook_delete": [webhook.pk],
        "trainers_webhook_again": [webhook.pk, delivery.pk],
    }


@pytest.mark.parametrize(
    ("role", "status", "list_status"),
    [("trainer", 404, 200), ("admin", 404, 200), ("learner", 403, 403)],
)
def test_nobody_comes_to_other_peoples(webhook: Webhook, role: str, status: int, list_status: int):
    makers = {"trainer": TrainerFactory, "admin": AdminFactory, "learner": UserFactory}
    delivery = WebhookDeliveryFactory.create(webhook=webhook)
    other = Client()
    other.force_login(makers[role].create())

    asked = [
        other.post(reverse(name, args=args)).status_code
        for name, args in addresses(webhook, delivery).items()
    ]

    assert set(asked) == {status}
    listed = other.get(reverse("trainers_webhooks"))
    assert listed.status_code == list_status
    assert URL not in read(listed)
    webhook.refresh_from_db()
    assert webhook.deliveries.count() == 1


@pytest.mark.parametrize("size", [2, 25])
def test_the_pages_take_as_many_queries_for_many_as_for_few(
    browser: Client, trainer: User, cohort: Cohort, size: int, django_assert_num_queries: Any
):
    for _ in range(size):
        webhook = WebhookFactory.create(owner=trainer, is_limited=True)
        webhook.cohorts.add(cohort)
    WebhookDeliveryFactory.create_batch(size, webhook=webhook)

    with django_assert_num_queries(3):
        browser.get(reverse("trainers_webhooks"))
    with django_assert_num_queries(6):
        browser.get(reverse("trainers_webhook", args=[webhook.pk]))
