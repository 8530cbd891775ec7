"""Notes in the audit log what people change in the admin: what was before, what is after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from accounts.admin.actor import actor
from accounts.services.audit import record, record_change, record_each
from accounts.services.snapshots import snapshot

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Any]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelAdmin = admin.ModelAdmin

BEFORE = "_audited_before"
"""The name under which a request carries what the row was."""


class AuditedAdmin(_ModelAdmin):
    """For rows that the admin stores itself; where a service stores them, it notes the deed."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Find the row, and remember what it was before a form is put on it."""
        row = super().get_object(request, *args, **kwargs)
        if row is not None and request.method == "POST":
            setattr(request, BEFORE, snapshot(row))
        return row

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> LogEntry:
        """Note what was made, too."""
        record(self._name("create"), obj, by=actor(request), after=snapshot(_read(obj)))
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> LogEntry:
        """Note what was changed, too; of what is no value, such as a password, only that it was."""
        before, after = getattr(request, BEFORE, {}), snapshot(_read(obj))
        told = record_change(
            self._name("change"), obj, by=actor(request), before=before, after=after
        )
        if not told and _is_about_row(message):
            record(self._name("change"), obj, by=actor(request), changed=message)
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: QuerySet[Any]) -> Any:
        """Note what was deleted, too."""
        deeds = [(row, {"before": snapshot(row)}) for row in queryset]
        record_each(self._name("delete"), deeds, by=actor(request))
        return super().log_deletions(request, queryset)

    def _name(self, verb: str) -> str:
        return f"{verb}_{self.opts.model_name}"


def _read(row: Model) -> Model:
    """Read a row anew, with what the database made of what was stored."""
    return type(row)._default_manager.get(pk=row.pk)


def _is_about_row(message: Any) -> bool:
    """Tell whether fields of the row itself were changed, not only rows that belong to it."""
    said = message if isinstance(message, list) else []
    return any("object" not in one.get("changed", {"object": ""}) for one in said)
