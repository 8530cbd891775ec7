"""Writes entries of the audit log as CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from accounts.models import AuditEntry, User
from accounts.queries.audit_words import word_action, word_kind

MOST_EXPORTED = 100_000
"""Entries of one file; the newest of those that were looked for."""
HEADS = (
    *("at", "actor", "actor_address", "person", "action", "action_words"),
    *("kind", "kind_words", "target", "before", "after", "other"),
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What begins like this is a formula to a spreadsheet."""


class _Echo:
    def write(self, text: str) -> str:
        """Return what is to be written."""
        return text


def write_csv(entries: QuerySet[AuditEntry]) -> Iterator[str]:
    """Write entries line by line, the heads first, while they are read."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + str(writer.writerow(HEADS))
    rows = entries.select_related("actor", "person")[:MOST_EXPORTED]
    for entry in rows.iterator(chunk_size=2000):
        yield str(writer.writerow([_defuse(value) for value in _row(entry)]))


def _row(entry: AuditEntry) -> tuple[str, ...]:
    other = {name: value for name, value in entry.detail.items() if name not in {"before", "after"}}
    return (
        entry.at.isoformat(),
        _name(entry.actor),
        entry.actor.email if entry.actor else "",
        _name(entry.person),
        entry.action,
        word_action(entry.action),
        entry.target_type,
        word_kind(entry.target_type),
        entry.target_id,
        *(_dump(part) for part in (entry.detail.get("before"), entry.detail.get("after"), other)),
    )


def _name(person: User | None) -> str:
    return str(person) if person else ""


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _defuse(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULAS) else text
