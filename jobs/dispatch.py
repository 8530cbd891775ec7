"""Sends the reminder that a row waits; the row itself is stored before."""

from __future__ import annotations

import logging

from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from jobs.models import Queued

logger = logging.getLogger(__name__)


def queue_after_commit(row: Queued) -> None:
    """Remind a worker of the row once the transaction is committed.

    Where the broker is away the reminder is lost and the row is not: the sweep sends it again.
    """
    row.queued_at = timezone.now()
    row.save(update_fields=["queued_at"])

    def remind_if_possible() -> None:  # a partial has no name, which Django's error log asks for
        try:
            remind(type(row), row.pk)
        except OperationalError as error:
            logger.warning("%s %s waits for the sweep: %s", row._meta.label, row.pk, error)

    transaction.on_commit(remind_if_possible, robust=True)


def remind(model: type[Queued], pk: int) -> None:
    """Send one message about a row, without retrying: a request must not wait for the broker.

    Raises kombu's OperationalError where the broker is away.
    """
    task = current_app.tasks[model.TASK]
    task.apply_async(kwargs={"pk": pk}, queue=model.QUEUE, retry=False)
