"""Sends something to a webhook because its owner asks for it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from progress.errors import StillWaiting, WebhookOff
from progress.models import DeliveryState, Webhook, WebhookDelivery
from progress.models.webhook import TEST
from progress.queries.webhooks import waits
from progress.services.webhooks.notifying import make_test


@transaction.atomic
def ask_test(*, webhook: Webhook) -> WebhookDelivery:
    """Make a test, or take the one that waits up again, now; raises WebhookOff."""
    _wake(webhook)
    waiting = webhook.deliveries.filter(event=TEST, state=DeliveryState.WAITING, parked_at=None)
    made = waiting.select_for_update().order_by("-pk").first()
    if made is None:
        return make_test(webhook)
    made.next_at = min(made.next_at, timezone.now())
    made.save(update_fields=["next_at"])
    return made


@transaction.atomic
def ask_again(*, delivery: WebhookDelivery) -> WebhookDelivery:
    """Have a delivery wait to be sent now, with all its sendings before it.

    It keeps its name, by which a receiver knows what it had before. Raises WebhookOff, and
    StillWaiting for one that is about to be sent.
    """
    _wake(delivery.webhook)
    held = WebhookDelivery.objects.select_for_update(of=("self",)).get(pk=delivery.pk)
    now = timezone.now()
    if waits(held) and held.next_at <= now:
        raise StillWaiting
    fresh = {
        "state": DeliveryState.WAITING,
        "asked_at": now,
        "next_at": now,
        "sendings": 0,
        "tries": 0,
        "failures": 0,
        "parked_at": None,
        "fault": "",
        "last_error": "",
    }
    for name, value in fresh.items():
        setattr(held, name, value)
    held.save(update_fields=list(fresh))
    return held


def _wake(webhook: Webhook) -> None:
    """End the rest of a webhook, whose owner knows better; raises WebhookOff."""
    held = Webhook.objects.select_for_update(no_key=True).get(pk=webhook.pk)
    if not held.is_active:
        raise WebhookOff
    if held.rests_until is not None:
        Webhook.objects.filter(pk=held.pk).update(rests_until=None)
