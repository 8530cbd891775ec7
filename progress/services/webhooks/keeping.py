"""Makes, changes and deletes webhooks, each for the one who owns it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record, record_change
from accounts.services.snapshots import snapshot
from progress.errors import TooManyWebhooks, UnknownCohorts
from progress.models import Webhook, WebhookEvent
from progress.queries.cohorts import visible_cohorts
from progress.services.webhooks.addresses import Target, read_url
from progress.services.webhooks.outcomes import WHOLE
from progress.services.webhooks.resolving import resolve
from progress.services.webhooks.signing import new_salt

LOOK_UP_SECONDS = 3.0
"""How long a person waits until a host is found."""
CHANGED = ("url", "events", "is_limited", "is_active", "paused_at")
TOLD = ("events", "is_limited", "is_active", "cohorts")
OVERLAP = timedelta(days=1)
"""How long the secret before signs, too, after a new one was made."""


def make_webhook(
    *, url: str, events: Iterable[str], cohorts: Collection[int] | None, by: User
) -> Webhook:
    """Make a webhook for who asks for it; with ``cohorts`` (ids) it hears of these alone.

    Raises ChangeRefused.
    """
    target = _look_at(url)  # before anything is locked: it may take seconds
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=by.pk)  # two requests count in turn
        if Webhook.objects.filter(owner=by).count() >= settings.WEBHOOKS_A_PERSON:
            raise TooManyWebhooks
        webhook = Webhook.objects.create(
            owner=by,
            url=target.url,
            events=_sort(events),
            is_limited=cohorts is not None,
            salt=new_salt(),
        )
        webhook.cohorts.set(_find_cohorts(cohorts or (), by))
        record("create_webhook", webhook, by=by, host=target.host, events=webhook.events)
    return webhook


def change_webhook(*, webhook: Webhook, changes: Mapping[str, Any], by: User) -> Webhook:
    """Change what is named of ``url``, ``events``, ``cohorts`` (none: all) and ``is_active``.

    Switched on, or with another address, it begins anew as one that does not fail. Raises
    ChangeRefused.
    """
    target = _look_at(changes["url"]) if "url" in changes else None
    with transaction.atomic():
        held = Webhook.objects.select_for_update(no_key=True).get(pk=webhook.pk)
        before = _tell(held)
        if target is not None:
            held.url = target.url
        if "events" in changes:
            held.events = _sort(changes["events"])
        if "cohorts" in changes:
            held.is_limited = changes["cohorts"] is not None
            held.cohorts.set(_find_cohorts(changes["cohorts"] or (), by))
        if "is_active" in changes:
            held.is_active = changes["is_active"]
        if target is not None or (held.is_active and not webhook.is_active):
            for name, value in WHOLE.items():
                setattr(held, name, value)
        if held.is_active:
            held.paused_at = None
        held.save(update_fields=[*CHANGED, *WHOLE])
        told = {"fields": sorted(changes), **({"host": target.host} if target else {})}
        record_change("change_webhook", held, by=by, before=before, after=_tell(held), **told)
    return held


@transaction.atomic
def renew_secret(*, webhook: Webhook, by: User) -> Webhook:
    """Give a webhook another secret; for a day messages are signed by the one before, too."""
    held = Webhook.objects.select_for_update(no_key=True).get(pk=webhook.pk)
    held.salt_before, held.before_until = held.salt, timezone.now() + OVERLAP
    held.salt = new_salt()
    held.save(update_fields=["salt", "salt_before", "before_until"])
    record("renew_webhook_secret", held, by=by)
    return held


@transaction.atomic
def switch_off(*, webhook: Webhook, by: User) -> bool:
    """Switch a webhook off, whoever owns it; tell whether it was on."""
    was_on = bool(Webhook.objects.filter(pk=webhook.pk, is_active=True).update(is_active=False))
    if was_on:
        before, after = {"is_active": True}, {"is_active": False}
        record_change("change_webhook", webhook, by=by, before=before, after=after)
    return was_on


@transaction.atomic
def delete_webhook(*, webhook: Webhook, by: User) -> None:
    """Delete a webhook with all that it was and would be told."""
    record("delete_webhook", webhook, by=by, before=_tell(webhook))
    webhook.delete()


def _look_at(url: str) -> Target:
    """Read an address and look where it leads; raises AddressRefused."""
    target = read_url(url)
    resolve(target.host, target.port, seconds=LOOK_UP_SECONDS)
    return target


def _tell(webhook: Webhook) -> dict[str, Any]:
    """Tell what the log says of a webhook: the host, as the address may hold a secret."""
    return {**snapshot(webhook, TOLD), "host": webhook.host}


def _sort(events: Iterable[str]) -> list[str]:
    """Bring events into their order, each once."""
    chosen = set(events)
    return [str(event) for event in WebhookEvent if event in chosen]


def _find_cohorts(cohorts: Collection[int], by: User) -> Sequence[Any]:
    """Find cohorts that a person may see; raises UnknownCohorts."""
    found = list(visible_cohorts(by).filter(pk__in=cohorts))
    if len(found) != len(set(cohorts)):
        raise UnknownCohorts
    return found
