"""Sets rows aside that failed too often, and takes them up again when a person says so."""

from __future__ import annotations

import logging
from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from jobs.models import Job, JobState, Queued

logger = logging.getLogger(__name__)

PARKED = "It failed too often and was parked; see the last error."


@transaction.atomic
def park(model: type[Queued], ids: Collection[int]) -> None:
    """Set rows aside until a person looks at them; a job among them has failed."""
    if not ids:
        return
    now = timezone.now()
    model._default_manager.filter(pk__in=ids).update(parked_at=now)
    if issubclass(model, Job):
        model._default_manager.filter(pk__in=ids).update(
            state=JobState.FAILED, error=PARKED, finished_at=now
        )
    logger.error("%s %s: parked, for it failed too often", model._meta.label, sorted(ids))


@transaction.atomic
def unpark(row: Queued) -> None:
    """Give a parked row its tries back, so that the sweep queues it again; others stay as is."""
    parked = type(row)._default_manager.filter(pk=row.pk).exclude(parked_at=None)
    now = timezone.now()
    if not parked.update(parked_at=None, tries=0, failures=0, queued_at=now, last_error=""):
        return
    if isinstance(row, Job):
        type(row)._default_manager.filter(pk=row.pk, state=JobState.FAILED).update(
            state=JobState.QUEUED, error="", finished_at=None, progress=0
        )
