"""Notes and reads the worker's sign of life."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from jobs.models import Heartbeat

NAME = "worker"
FRESH = timedelta(seconds=45)
"""A sign of life older than this says that background work stands still."""


def note_heartbeat() -> None:
    """Store that a scheduled task reached a worker now."""
    Heartbeat.objects.update_or_create(name=NAME, defaults={"seen_at": timezone.now()})


def worker_seen() -> bool:
    """Tell whether background work goes on."""
    return Heartbeat.objects.filter(name=NAME, seen_at__gt=timezone.now() - FRESH).exists()
