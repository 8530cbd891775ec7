"""Signs messages as Standard Webhooks has it, with secrets that are stored nowhere.

A secret is worked out of the site's SECRET_KEY and a salt that each webhook has. So a copy of the
database signs nothing, and another salt makes another secret. https://www.standardwebhooks.com
"""

from __future__ import annotations

import hmac
import secrets
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from progress.models import Webhook, WebhookDelivery

KEY_SALT = "progress.webhook"
PREFIX, VERSION = "whsec_", "v1"
SALT_BYTES = 16


def new_salt() -> str:
    """Draw a salt."""
    return secrets.token_hex(SALT_BYTES)


def secret_of(webhook: Webhook) -> str:
    """Write the secret of a webhook as its receiver keeps it."""
    return PREFIX + b64encode(_work_out(webhook.salt, settings.SECRET_KEY)).decode()


def name_of(delivery: WebhookDelivery) -> str:
    """Write what names a message, the same each time that it is sent."""
    return f"msg_{delivery.message.hex}"


def sign(webhook: Webhook, *, name: str, at: datetime, body: bytes) -> dict[str, str]:
    """Write the three headers by which a receiver knows a message.

    There is a signature for each secret that holds: after a change also by the one before, and by
    the keys that the site itself had before.
    """
    seconds = str(int(at.timestamp()))
    said = b".".join((name.encode(), seconds.encode(), body))
    signatures = (hmac.digest(key, said, "sha256") for key in _keys(webhook, at))
    signed = " ".join(f"{VERSION},{b64encode(one).decode()}" for one in signatures)
    return {"webhook-id": name, "webhook-timestamp": seconds, "webhook-signature": signed}


def _keys(webhook: Webhook, at: datetime) -> Iterator[bytes]:
    salts = [webhook.salt]
    if webhook.before_until is not None and at < webhook.before_until:
        salts.append(webhook.salt_before)
    for salt in salts:
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            yield _work_out(salt, key)


def _work_out(salt: str, key: str | bytes) -> bytes:
    return salted_hmac(KEY_SALT, salt, secret=key, algorithm="sha256").digest()


def signs_also_before(webhook: Webhook) -> bool:
    """Tell whether the secret before still holds."""
    return webhook.before_until is not None and timezone.now() < webhook.before_until
