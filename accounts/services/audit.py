"""Writes the audit log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from accounts.models import AuditEntry, User


def record(action: str, target: Model, *, by: User | None, **detail: Any) -> None:
    """Add an entry to the audit log, in the transaction of the deed itself."""
    record_each(action, [(target, detail)], by=by)


def record_each(
    action: str, deeds: Iterable[tuple[Model, Mapping[str, Any]]], *, by: User | None
) -> None:
    """Add an entry for each target with its detail; many of them take one query a thousand."""
    entries = (
        AuditEntry(
            actor=by,
            action=action,
            target_type=target._meta.label_lower,
            target_id=str(target.pk),
            detail=detail,
        )
        for target, detail in deeds
    )
    AuditEntry.objects.bulk_create(entries, batch_size=1000)
