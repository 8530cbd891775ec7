"""How long ago there was a sign of life."""

from __future__ import annotations

from django.utils import timezone

from jobs.models import Heartbeat


def read_heartbeat_ages() -> dict[str, float]:
    """Tell for each name the seconds since its last sign of life; names without one are absent."""
    now = timezone.now()
    seen = Heartbeat.objects.values_list("name", "seen_at")
    return {name: max(0.0, (now - seen_at).total_seconds()) for name, seen_at in seen}
