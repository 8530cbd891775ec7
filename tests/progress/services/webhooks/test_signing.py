"""Signatures, against the examples of the specification and against changes of secrets."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from progress.models import Webhook
from progress.services.webhooks import signing
from progress.services.webhooks.keeping import OVERLAP, renew_secret
from progress.services.webhooks.signing import secret_of, sign
from tests.factories.progress import WebhookFactory

BODY = b'{"test": 2432232314}'
NAME = "msg_p5jXN8AQM9LWM0D4loKWxJek"
AT = datetime.fromtimestamp(1614265330, UTC)


def verify(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """Verify as a receiver does, in words of its own."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()
    return f"v1,{right}" in headers["webhook-signature"].split(" ")


def test_the_example_of_the_specification_is_met(monkeypatch: pytest.MonkeyPatch):
    key = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    monkeypatch.setattr(signing, "_work_out", lambda salt, secret: key)

    headers = sign(Webhook(salt=""), name=NAME, at=AT, body=BODY)

    assert headers == {
        "webhook-id": NAME,
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_a_receiver_with_the_secret_verifies():
    webhook = WebhookFactory.build()
    headers = sign(webhook, name=NAME, at=AT, body=BODY)

    assert verify(secret_of(webhook), headers, BODY)
    assert not verify(secret_of(webhook), headers, BODY + b" ")
    assert not verify(secret_of(webhook), headers | {"webhook-id": "msg_other"}, BODY)
    assert not verify(secret_of(webhook), headers | {"webhook-timestamp": "1614265331"}, BODY)
    assert not verify(secret_of(WebhookFactory.build()), headers, BODY)


def test_a_secret_is_long_and_each_webhook_has_its_own():
    secrets = {secret_of(WebhookFactory.build()) for _ in range(5)}

    assert len(secrets) == 5
    assert all(len(base64.b64decode(one.removeprefix("whsec_"))) == 32 for one in secrets)


def test_a_secret_needs_the_key_of_the_site(settings: Any):
    webhook = WebhookFactory.build()
    before = secret_of(webhook)

    settings.SECRET_KEY = "another-key-of-the-site"

    assert secret_of(webhook) != before


def test_a_key_of_the_site_before_signs_too(settings: Any):
    webhook = WebhookFactory.build()
    before = secret_of(webhook)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-of-the-site"

    headers = sign(webhook, name=NAME, at=AT, body=BODY)

    assert verify(before, headers, BODY)
    assert verify(secret_of(webhook), headers, BODY)


@pytest.mark.django_db
def test_a_new_secret_takes_over_within_a_day():
    webhook = WebhookFactory.create()
    before = secret_of(webhook)

    renewed = renew_secret(webhook=webhook, by=webhook.owner)

    now, later = timezone.now(), timezone.now() + OVERLAP + timedelta(seconds=1)
    for secret, at, holds in (
        (before, now, True),
        (secret_of(renewed), now, True),
        (before, later, False),
        (secret_of(renewed), later, True),
    ):
        assert verify(secret, sign(renewed, name=NAME, at=at, body=BODY), BODY) is holds
    entry = AuditEntry.objects.get(action="renew_webhook_secret")
    assert (entry.actor, entry.target_id, entry.detail) == (webhook.owner, str(webhook.pk), {})
