"""Finds the work that no message reminds of any more."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jobs.models import MOST_TRIES, Job, JobState, Queued

logger = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=15)
"""How long a row waits before it is queued again; doubled with each try."""
PARKED = "It failed too often and was parked; see the last error."
BATCH = 500
"""Rows of one model that one sweep queues at most."""


def queued_models() -> Iterator[type[Queued]]:
    """Go through all models whose rows are work."""
    return (model for model in apps.get_models() if issubclass(model, Queued))


def take_overdue(model: type[Queued]) -> list[int]:
    """Mark the rows that waited too long as queued now, and return their ids."""
    now = timezone.now()
    with transaction.atomic():
        rows = model._default_manager.select_for_update(skip_locked=True)
        overdue = rows.filter(model.waiting(), _overdue(now), parked_at=None)
        ids = list(overdue.order_by("queued_at", "pk").values_list("pk", flat=True)[:BATCH])
        model._default_manager.filter(pk__in=ids).update(queued_at=now)
    return ids


def park_hopeless(model: type[Queued]) -> int:
    """Set aside the rows that used up their tries, and return how many."""
    now = timezone.now()
    with transaction.atomic():
        rows = model._default_manager.select_for_update(skip_locked=True)
        hopeless = rows.filter(
            model.waiting(), queued_at__lt=now - PATIENCE, parked_at=None, tries__gte=MOST_TRIES
        )
        ids = list(hopeless.values_list("pk", flat=True)[:BATCH])
        parked = model._default_manager.filter(pk__in=ids).update(parked_at=now)
        if issubclass(model, Job):
            model._default_manager.filter(pk__in=ids).update(
                state=JobState.FAILED, error=PARKED, finished_at=now
            )
    if parked:
        logger.error("%s: %s parked after %s tries", model._meta.label, ids, MOST_TRIES)
    return parked


def _overdue(now: datetime) -> Q:
    """Tell which rows wait longer than their patience, which grows with their tries."""
    overdue = Q(queued_at=None)
    for count in range(MOST_TRIES):
        overdue |= Q(tries=count, queued_at__lt=now - PATIENCE * 2**count)
    return overdue
