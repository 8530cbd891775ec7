"""Sends the reminder that a row waits; the row itself is stored before."""

from __future__ import annotations

from functools import partial

from celery import current_app
from django.db import transaction
from django.utils import timezone

from jobs.models import Queued


def queue_after_commit(row: Queued) -> None:
    """Remind a worker of the row once the transaction is committed.

    Where the broker is away the reminder is lost and the row is not: the sweep sends it again.
    """
    row.queued_at = timezone.now()
    row.save(update_fields=["queued_at"])
    transaction.on_commit(partial(remind, type(row), row.pk), robust=True)


def remind(model: type[Queued], pk: int) -> None:
    """Send one message about a row, without retrying: a request must not wait for the broker."""
    task = current_app.tasks[model.TASK]
    task.apply_async(kwargs={"pk": pk}, queue=model.QUEUE, retry=False)
