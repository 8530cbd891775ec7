"""What the documentation has receivers verify messages with, on messages that really came."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

from progress.models import WebhookDelivery
from progress.services.webhooks.keeping import renew_secret
from progress.services.webhooks.signing import secret_of
from progress.tasks import send_webhook
from tests.factories.progress import WebhookDeliveryFactory
from tests.guards.tree import PROJECT
from tests.progress.services.webhooks.receiver import Receiver

pytestmark = pytest.mark.django_db
PAGE = (PROJECT / "docs" / "api.md").read_text(encoding="utf-8")
SNIPPET = re.compile(r'^```python\n("""Verifies messages.*?)^```$', re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def verify() -> Callable[..., bool]:
    """Run the snippet as it stands."""
    found = SNIPPET.search(PAGE)
    assert found is not None
    names: dict[str, Any] = {}
    exec(found[1], names)  # noqa: S102  # it is ours
    told: Callable[..., bool] = names["verify"]
    return told


@pytest.fixture
def delivery(receiver: Receiver) -> WebhookDelivery:
    made: WebhookDelivery = WebhookDeliveryFactory.create(webhook__url=receiver.url)
    return made


def test_a_message_that_came_is_genuine_and_no_other(
    verify: Callable[..., bool], delivery: WebhookDelivery, receiver: Receiver
):
    send_webhook(pk=delivery.pk)
    (came,) = receiver.requests
    secret = secret_of(delivery.webhook)

    assert verify(secret, came.headers, came.body)
    assert not verify(secret, came.headers, came.body.replace(b"test", b"rest"))
    assert not verify("whsec_" + "A" * 44, came.headers, came.body)
    assert not verify(secret, came.headers | {"webhook-id": "msg_0"}, came.body)
    assert not verify(secret, came.headers, came.body, now=time.time() + 600)


def test_both_secrets_are_good_for_a_day(
    verify: Callable[..., bool], delivery: WebhookDelivery, receiver: Receiver
):
    before = secret_of(delivery.webhook)
    renewed = renew_secret(webhook=delivery.webhook, by=delivery.webhook.owner)

    send_webhook(pk=delivery.pk)

    (came,) = receiver.requests
    assert verify(before, came.headers, came.body)
    assert verify(secret_of(renewed), came.headers, came.body)
