"""Writes the audit log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from accounts.models import AuditEntry, User

PEOPLE = ("person", "learner", "user")
"""How details name, by id, the person whom an entry is about."""
OF_PEOPLE = ("learner_id", "user_id", "owner_id")
"""How rows name whose they are."""


def record(action: str, target: Model, *, by: User | None, **detail: Any) -> None:
    """Add an entry to the audit log, in the transaction of the deed itself."""
    record_each(action, [(target, detail)], by=by)


def record_change(
    action: str,
    target: Model,
    *,
    by: User | None,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    **detail: Any,
) -> bool:
    """Add an entry with those values that differ, as they were and as they are.

    Where none differs nothing happened, and nothing is recorded; tell whether something was. Take
    values from `accounts.services.snapshots`, which leaves secrets out.
    """
    names = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    if names:
        told = {
            "before": {name: before[name] for name in names if name in before},
            "after": {name: after[name] for name in names if name in after},
        }
        record(action, target, by=by, **told, **detail)
    return bool(names)


def record_each(
    action: str, deeds: Iterable[tuple[Model, Mapping[str, Any]]], *, by: User | None
) -> None:
    """Add an entry for each target with its detail; many of them take one query a thousand."""
    entries = (
        AuditEntry(
            actor=by,
            person_id=_find_person(target, detail),
            action=action,
            target_type=target._meta.label_lower,
            target_id=str(target.pk or ""),
            detail=detail,
        )
        for target, detail in deeds
    )
    AuditEntry.objects.bulk_create(entries, batch_size=1000)


def open_log() -> None:
    """Let entries be changed until the transaction ends: for erasures and retention alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('elearning.audit_log', 'open', true)")


def _find_person(target: Model, detail: Mapping[str, Any]) -> int | None:
    """Find the id of the person whom a deed is about, without asking the database."""
    if isinstance(target, User):
        return target.pk
    told = [detail.get(name) for name in PEOPLE]
    told += [target.__dict__.get(name) for name in OF_PEOPLE]
    return next((pk for pk in told if isinstance(pk, int)), None)
