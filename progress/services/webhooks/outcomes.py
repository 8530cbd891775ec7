"""Notes what came of sending a delivery: on it, and on its webhook."""

from __future__ import annotations

from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.services.audit import record
from progress.models import DeliveryFault, DeliveryState, Webhook, WebhookDelivery
from progress.services.webhooks.backing_off import (
    FORGOTTEN_AFTER,
    PAUSED_AFTER,
    is_too_old,
    lengthen,
    next_sending,
    rest_after,
)
from progress.services.webhooks.posting import Answer

LONGEST_ANSWER = 500
"""Characters that are kept of an answer."""
LONGEST_DETAIL = 300
OF_OUR_WORK = {"tries": 0, "failures": 0, "queued_at": None}
"""A sending is over, whatever came of it: our part of the work was done."""
WHOLE = {"failing_since": None, "failed_at": None, "rests_until": None}
"""How a webhook stands that does not fail."""
UNANSWERED = frozenset(
    {
        DeliveryFault.TOO_SLOW,
        DeliveryFault.UNREACHABLE,
        DeliveryFault.UNKNOWN_HOST,
        DeliveryFault.UNREADABLE,
    }
)
"""After these a webhook rests: each of its deliveries would take as long to fail."""


def note_answer(delivery: WebhookDelivery, answer: Answer, *, seconds: float) -> None:
    """Note an answer: a status of 200 to 299 has the delivery arrive, any other is a fault."""
    text = "".join(
        letter if letter.isprintable() or letter == "\n" else " "
        for letter in answer.body.decode("utf-8", "replace")
    )
    told: dict[str, Any] = {"status": answer.status, "answer": text[:LONGEST_ANSWER]}
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        is_elsewhere = answer.status < HTTPStatus.BAD_REQUEST
        fault = DeliveryFault.REDIRECTED if is_elsewhere else DeliveryFault.ANSWERED
        note_fault(delivery, fault, seconds=seconds, **told)
        return
    state = {"state": DeliveryState.DELIVERED, "fault": "", "last_error": ""}
    with transaction.atomic():
        _write(delivery, **_sent(delivery, seconds), **told, **state)
        failed = Webhook.objects.filter(pk=delivery.webhook_id).exclude(failed_at=None)
        failed.update(**WHOLE)


@transaction.atomic
def note_fault(
    delivery: WebhookDelivery,
    fault: DeliveryFault,
    detail: str = "",
    *,
    seconds: float,
    status: int | None = None,
    answer: str = "",
) -> None:
    """Note that a delivery has not arrived, and when it is sent again, or that it is given up."""
    webhook, now = _hold(delivery), timezone.now()
    sent = _sent(delivery, seconds)
    again = next_sending(delivery, now)
    state = DeliveryState.WAITING if again else DeliveryState.GIVEN_UP
    told: dict[str, Any] = {
        "fault": fault,
        "last_error": detail.replace("\x00", "")[:LONGEST_DETAIL],
    }
    told |= {"status": status, "answer": answer}
    _write(delivery, **sent, **told, state=state, next_at=again or now)
    _note_failure(webhook, now, is_unanswered=fault in UNANSWERED)


def postpone(delivery: WebhookDelivery, now: datetime) -> None:
    """Have a delivery wait while its webhook rests; too old a one is given up unsent."""
    if is_too_old(delivery, now):
        fault = delivery.fault or DeliveryFault.UNREACHABLE
        _write(delivery, state=DeliveryState.GIVEN_UP, fault=fault)
        return
    until = max(delivery.webhook.rests_until or now, now)
    _write(delivery, next_at=until + lengthen(timedelta(seconds=10)))


def withhold(delivery: WebhookDelivery, fault: DeliveryFault) -> None:
    """Send a delivery no more, for its webhook is off or its owner may not hear of it."""
    _write(delivery, state=DeliveryState.WITHHELD, fault=fault)


def _hold(delivery: WebhookDelivery) -> Webhook:
    """Lock the webhook: what two workers note at the same time adds up."""
    return Webhook.objects.select_for_update(no_key=True).get(pk=delivery.webhook_id)


def _sent(delivery: WebhookDelivery, seconds: float) -> dict[str, Any]:
    delivery.sendings += 1
    return {
        "sendings": delivery.sendings,
        "sent_at": timezone.now(),
        "milliseconds": round(seconds * 1000),
    }


def _write(delivery: WebhookDelivery, **told: Any) -> None:
    WebhookDelivery.objects.filter(pk=delivery.pk).update(**told, **OF_OUR_WORK)


def _note_failure(webhook: Webhook, now: datetime, *, is_unanswered: bool) -> None:
    """Note a failure; a webhook that fails for days is switched off, and its owner sees it."""
    if webhook.failed_at is None or now - webhook.failed_at > FORGOTTEN_AFTER:
        webhook.failing_since = now
    webhook.failed_at = now
    webhook.rests_until = rest_after(webhook, now) if is_unanswered else None
    if webhook.is_active and now - (webhook.failing_since or now) > PAUSED_AFTER:
        webhook.is_active, webhook.paused_at = False, now
        record("pause_webhook", webhook, by=None)
    webhook.save(
        update_fields=["failing_since", "failed_at", "rests_until", "is_active", "paused_at"]
    )
