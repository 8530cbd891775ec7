"""The audit log."""

from __future__ import annotations

from django.contrib import admin

from accounts.models import AuditEntry
from jobs.admin.base import ReadOnlyAdmin


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Shows who did what to what."""

    list_display = ["at", "actor", "action", "target_type", "target_id", "detail"]
    list_filter = ["action", "target_type", "at"]
    list_select_related = ["actor"]
    search_fields = ["actor__email", "actor__name", "action", "target_id"]
    date_hierarchy = "at"
