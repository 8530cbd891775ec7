"""Writes down what rows hold, so that the audit log can say what was and what is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Field, ForeignKey, GeneratedField, Model

SECRETS = frozenset(
    {"password", "digest", "salt", "salt_before", "join_code", "data", "token", "seed", "key"}
)
"""Fields that open something, or that a password could be guessed by: never written down."""
LONGEST = 500
"""Characters of a text that are written down; what is longer says how long it is."""


def snapshot(row: Model, fields: Iterable[str] | None = None) -> dict[str, Any]:
    """Return the values of a row's fields by name, as JSON has them; secrets are left out.

    Without ``fields``: all that the row holds itself, and the ids of rows that it is tied to.
    """
    wanted = None if fields is None else set(fields)
    meta = row._meta
    kept = [
        field
        for field in (*meta.local_concrete_fields, *meta.local_many_to_many)
        if field.name not in SECRETS
        and not field.primary_key
        and not isinstance(field, GeneratedField)
        and (wanted is None or field.name in wanted)
    ]
    told = {field.name: _read(row, field) for field in kept}
    written: dict[str, Any] = json.loads(json.dumps(told, default=str))
    return {name: _cut(value) for name, value in written.items()}


def _read(row: Model, field: Field[Any, Any]) -> Any:
    if field.many_to_many:
        related = getattr(row, field.name)
        return sorted(related.order_by().values_list("pk", flat=True)) if row.pk else []
    if isinstance(field, ForeignKey):
        return getattr(row, field.attname)
    return field.value_from_object(row)


def _cut(value: Any) -> Any:
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[:LONGEST]}… ({len(value)})"
    return value
