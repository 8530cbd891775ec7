"""Finds the work that no message reminds of any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jobs.models import MOST_TRIES, Queued
from jobs.services.parking import park

PATIENCE = timedelta(seconds=15)
"""How long a row waits before it is queued again; doubled with each try after the first."""
LAST_PATIENCE = PATIENCE * 2 ** (MOST_TRIES - 1)
"""How long after its last reminder the last try of a row may still go on; over half an hour, which
is longer than a task may take."""
BATCH = 500
"""Rows of one model that one sweep queues at most."""


def queued_models() -> Iterator[type[Queued]]:
    """Go through all models whose rows are work."""
    return (model for model in apps.get_models() if issubclass(model, Queued))


@transaction.atomic
def take_overdue(model: type[Queued]) -> list[int]:
    """Mark the rows that waited too long as queued now, and return their ids, oldest first."""
    now = timezone.now()
    ids = _lock(model, _overdue(now))
    model._default_manager.filter(pk__in=ids).update(queued_at=now)
    return ids


@transaction.atomic
def park_hopeless(model: type[Queued]) -> int:
    """Set aside the rows that used up their tries and say nothing, and return how many.

    A row whose last try fails is parked at once; these are the ones whose worker went with them
    each time.
    """
    ids = _lock(model, Q(tries__gte=MOST_TRIES, queued_at__lt=timezone.now() - LAST_PATIENCE))
    park(model, ids)
    return len(ids)


def _lock(model: type[Queued], condition: Q) -> list[int]:
    """Lock waiting rows; those that another sweep or a worker holds are left to it."""
    rows = model._default_manager.select_for_update(skip_locked=True, of=("self",))
    waiting = rows.filter(model.waiting(), condition, parked_at=None)
    return list(waiting.order_by("queued_at", "pk").values_list("pk", flat=True)[:BATCH])


def _overdue(now: datetime) -> Q:
    """Tell which rows wait longer than their patience, which grows with their tries."""
    overdue = Q(queued_at=None)
    for count in range(MOST_TRIES):
        overdue |= Q(tries=count, queued_at__lt=now - PATIENCE * 2 ** max(count - 1, 0))
    return overdue
