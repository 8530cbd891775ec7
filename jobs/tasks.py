from __future__ import annotations

from celery import shared_task

from jobs.dispatch import remind
from jobs.services.heartbeat import note_heartbeat
from jobs.services.sweeping import park_hopeless, queued_models, take_overdue


@shared_task(name="jobs.sweep")
def sweep() -> None:
    """Queue again what waits too long, and park what failed too often."""
    for model in queued_models():
        park_hopeless(model)
        for pk in take_overdue(model):
            remind(model, pk)


@shared_task(name="jobs.heartbeat")
def heartbeat() -> None:
    """Note that beat, broker and worker are alive."""
    note_heartbeat()
