"""Writes the audit log."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from accounts.models import AuditEntry, User


def record(action: str, target: Model, *, by: User | None, **detail: Any) -> None:
    """Add an entry to the audit log, in the transaction of the deed itself."""
    AuditEntry.objects.create(
        actor=by,
        action=action,
        target_type=target._meta.label_lower,
        target_id=str(target.pk),
        detail=detail,
    )
