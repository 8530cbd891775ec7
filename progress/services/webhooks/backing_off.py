"""When a delivery that failed is sent again, and when it is given up."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from progress.models import Webhook, WebhookDelivery

DELAYS = (
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
    timedelta(hours=4),
    timedelta(hours=8),
    timedelta(hours=8),
)
"""How long after each failure the next sending is: a day in all."""
JITTER = 0.1
"""By so much of itself a delay is longer, at most: what failed together comes back apart."""
LONGEST = timedelta(hours=27)
"""After it a delivery is given up, also one that waited for others all the time."""
REST = (timedelta(seconds=30), timedelta(hours=1))
"""How long a webhook rests where nobody answered, at least and at most."""
PAUSED_AFTER = timedelta(days=3)
"""So long a webhook may fail without any success before it is switched off."""
FORGOTTEN_AFTER = timedelta(days=2)
"""A failure that was longer ago is none of a row with the next one."""


def next_sending(delivery: WebhookDelivery, now: datetime) -> datetime | None:
    """Tell when a delivery is sent again whose last sending failed; none where it is given up."""
    if delivery.sendings > len(DELAYS) or is_too_old(delivery, now):
        return None
    return now + lengthen(DELAYS[delivery.sendings - 1])


def is_too_old(delivery: WebhookDelivery, now: datetime) -> bool:
    """Tell whether a delivery waited as long as one may."""
    return now - delivery.asked_at > LONGEST


def rest_after(webhook: Webhook, now: datetime) -> datetime:
    """Tell until when a webhook rests: half as long as it has been failing."""
    least, most = REST
    failing = now - (webhook.failing_since or now)
    return now + min(max(failing / 2, least), most)


def lengthen(delay: timedelta) -> timedelta:
    """Make a delay longer by chance."""
    return delay * (1 + random.random() * JITTER)  # noqa: S311  # nothing secret
