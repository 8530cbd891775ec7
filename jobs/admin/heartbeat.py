"""Signs of life."""

from __future__ import annotations

from django.contrib import admin

from jobs.admin.base import ReadOnlyAdmin
from jobs.models import Heartbeat


@admin.register(Heartbeat)
class HeartbeatAdmin(ReadOnlyAdmin):
    """Shows when background work was last seen alive."""

    list_display = ["name", "seen_at"]
