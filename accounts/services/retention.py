"""Deletes what is kept about people for longer than the settings say, a batch a transaction."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.db.models import QuerySet

from accounts.models import AuditEntry, Session
from accounts.queries.sign_ins import SIGN_INS
from accounts.services.audit import open_log

BATCH = 1000


def find_border(kind: str, now: datetime) -> datetime | None:
    """Tell before which time what is kept of a kind is too old; none where it is kept for good."""
    days = settings.RETENTION_DAYS[kind]
    return now - timedelta(days=days) if days else None


def delete_in_batches(rows: QuerySet[Any]) -> int:
    """Delete rows, a batch a transaction, so that nobody waits for them; return how many."""
    deleted = 0
    while batch := list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH]):
        _delete(rows.model, batch)
        deleted += len(batch)
    return deleted


@transaction.atomic
def _delete(model: type[Any], batch: list[Any]) -> None:
    if model is AuditEntry:
        open_log()
    model._default_manager.filter(pk__in=batch).delete()


def forget_old_logs(now: datetime) -> int:
    """Delete entries of the audit log and of the admin's own that are too old."""
    border = find_border("logs", now)
    if border is None:
        return 0
    audit = delete_in_batches(AuditEntry.objects.filter(at__lt=border))
    return audit + delete_in_batches(LogEntry.objects.filter(action_time__lt=border))


def forget_old_sign_ins(now: datetime) -> int:
    """Delete entries of who signed in, failed or was held off that are too old."""
    border = find_border("sign_ins", now)
    if border is None:
        return 0
    return delete_in_batches(AuditEntry.objects.filter(action__in=SIGN_INS, at__lt=border))


def forget_old_sessions(now: datetime) -> int:
    """Delete the sessions whose time is over."""
    return delete_in_batches(Session.objects.filter(expire_date__lt=now))
