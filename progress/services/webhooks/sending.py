"""Sends a delivery, and notes what came of it."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from progress.models import DeliveryFault, Webhook, WebhookDelivery
from progress.queries.webhooks import Listener, find_way
from progress.services.webhooks.addresses import read_url
from progress.services.webhooks.outcomes import note_answer, note_fault, postpone, withhold
from progress.services.webhooks.posting import Answer, NotArrived, post, seconds_to
from progress.services.webhooks.refusals import AddressRefused, HostUnknown
from progress.services.webhooks.resolving import resolve
from progress.services.webhooks.signing import name_of, sign

API_VERSION = "v1"
AGENT = "elearning-webhooks/1"


def send(delivery: WebhookDelivery) -> None:
    """Send a delivery if its time has come, its webhook is on and its owner may hear of it.

    A receiver that fails is no error of ours: it is noted, with the time of the next sending.
    """
    delivery = WebhookDelivery.objects.select_related("webhook__owner").get(pk=delivery.pk)
    webhook, now = delivery.webhook, timezone.now()
    if not webhook.is_active:
        withhold(delivery, DeliveryFault.SWITCHED_OFF)
        return
    way = find_way(delivery)
    if way is None:
        withhold(delivery, DeliveryFault.NOT_YOURS)
        return
    if not _may_try(webhook, now):
        postpone(delivery, now)
        return
    begun = time.monotonic()
    try:
        answer = _post(delivery, way, now, begun + settings.WEBHOOK_SECONDS)
    except NotArrived as error:
        note_fault(delivery, error.fault, str(error), seconds=time.monotonic() - begun)
    else:
        note_answer(delivery, answer, seconds=time.monotonic() - begun)


def write_body(delivery: WebhookDelivery, way: Listener) -> bytes:
    """Write what is sent; of cohorts those alone through which the owner may still hear of it."""
    data: dict[str, Any] = delivery.data
    if "cohorts" in data:
        data = {**data, "cohorts": [one for one in data["cohorts"] if one["id"] in way.cohorts]}
    said = {
        "id": name_of(delivery),
        "type": delivery.event,
        "created_at": delivery.happened_at.isoformat(timespec="milliseconds"),
        "api_version": API_VERSION,
        "data": data,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _may_try(webhook: Webhook, now: datetime) -> bool:
    """Tell whether a webhook may be called; after a rest one is sent ahead and the others wait."""
    if webhook.rests_until is None:
        return True
    ahead = Webhook.objects.filter(pk=webhook.pk, rests_until=webhook.rests_until)
    rest = timedelta(seconds=2 * settings.WEBHOOK_SECONDS)
    return webhook.rests_until <= now and bool(ahead.update(rests_until=now + rest))


def _post(delivery: WebhookDelivery, way: Listener, now: datetime, deadline: float) -> Answer:
    """Look at the address anew and post to where it leads now; raises NotArrived."""
    body, name = write_body(delivery, way), name_of(delivery)
    signed = sign(delivery.webhook, name=name, at=now, body=body)
    headers = {"Content-Type": "application/json", "User-Agent": AGENT, **signed}
    try:
        target = read_url(delivery.webhook.url)
        addresses = resolve(target.host, target.port, seconds=seconds_to(deadline))
    except HostUnknown as error:
        raise NotArrived(DeliveryFault.UNKNOWN_HOST) from error
    except AddressRefused as error:
        raise NotArrived(DeliveryFault.FORBIDDEN, error.code) from error
    return post(target, addresses, body=body, headers=headers, deadline=deadline)
