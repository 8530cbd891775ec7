"""A trainer has a system told what happens: made, tried out and looked at, with scripts or not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from ipaddress import ip_network
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from accounts.models import Role, User
from jobs.services.sweeping import take_overdue
from progress.models import Webhook, WebhookDelivery
from progress.services.webhooks.signing import secret_of
from progress.tasks import send_webhook
from tests.factories.progress import CohortFactory
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in
from tests.progress.services.webhooks.receiver import Receiver, receiving, says

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

GRAVE = {"serious", "critical"}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark phone": {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}},
    "without scripts": {"java_script_enabled": False},
}
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A receiver that is busy once, where webhooks may go for the test's sake."""
    with receiving() as one:
        settings.WEBHOOK_NETWORKS = [ip_network("127.0.0.0/8")]
        settings.WEBHOOK_PLAIN_HTTP = True
        settings.WEBHOOK_PORTS = [443, one.port]
        one.behaviours = [says(503, b"Later, please."), says()]
        yield one


@pytest.mark.parametrize("look", LOOKS)
def test_a_webhook_is_made_tried_out_and_looked_at(
    owner: User, open_page: NewPage, receiver: Receiver, look: str
):
    User.objects.filter(pk=owner.pk).update(role=Role.TRAINER)
    CohortFactory.create(name="Printemps").trainers.add(owner)
    page = open_page(**LOOKS[look])
    sign_in(page)
    main = page.get_by_role("main")

    make(page, receiver.url)
    main.locator("form[action$='/test/'] button").click()
    expect(main).not_to_contain_text("whsec_")
    send_all()
    page.reload()
    expect(main).to_contain_text("503")
    main.locator("form[action$='/again/'] button").click()
    send_all()
    page.reload()

    expect(main.locator("tbody .badge.positive")).to_have_count(1)
    look_at(page, "log")
    page.goto("/trainers/webhooks/")
    look_at(page, "list")
    assert [request.told["type"] for request in receiver.requests] == ["webhook.test"] * 2


def make(page: Page, url: str) -> None:
    """Make a webhook by the form, at the second go: the first address is an inner one."""
    main = page.get_by_role("main")
    page.goto("/trainers/webhooks/")
    look_at(page, "empty")
    main.locator("a.button.primary").click()
    page.locator("#id_url").fill("https://169.254.169.254/")
    page.locator("input[name=events]").first.check()
    main.locator("button.primary").click()
    expect(page.locator(".errorlist")).to_have_count(1)
    look_at(page, "refused")
    page.locator("#id_url").fill(url)
    main.locator("button.primary").click()
    expect(main).to_contain_text("whsec_")
    expect(main).to_contain_text(secret_of(Webhook.objects.get()))
    look_at(page, "secret")


def send_all() -> None:
    """Do what the sweep and a worker do."""
    WebhookDelivery.objects.update(queued_at=None)
    for pk in take_overdue(WebhookDelivery):
        send_webhook(pk=pk)


def look_at(page: Page, name: str) -> None:
    """See that the page fits its window and shuts nobody out; keep a picture where asked to."""
    if page.evaluate("() => matchMedia('(scripting: enabled)').matches"):
        found = Axe().run(page).response["violations"]
        assert [one["id"] for one in found if one["impact"] in GRAVE] == [], name
        assert not page.evaluate(WIDER), name
    if folder := os.environ.get("PICTURES"):
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)
