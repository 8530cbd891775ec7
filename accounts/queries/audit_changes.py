"""What an entry of the audit log says was before and is after, line by line in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.models import AuditEntry
from accounts.queries.audit_words import OTHER_WORDS

MOST_NAMED = 20
"""So many rows of a list are named; of the rest, how many there are."""


@dataclass(frozen=True, slots=True)
class Line:
    """A value in words, and what it was before."""

    name: str
    before: str
    after: str


def list_changes(entry: AuditEntry) -> list[Line]:
    """List the fields that were changed, each as it was and as it is."""
    before, after = _part(entry, "before"), _part(entry, "after")
    model = _find_model(entry.target_type)
    return [
        Line(
            _name(model, name),
            _word(model, name, before[name]) if name in before else "",
            _word(model, name, after[name]) if name in after else "",
        )
        for name in dict.fromkeys((*before, *after))
    ]


def list_others(entry: AuditEntry) -> list[Line]:
    """List what else was noted."""
    model = _find_model(entry.target_type)
    return [
        Line(_name(model, name), "", _word(model, name, value))
        for name, value in entry.detail.items()
        if name not in {"before", "after"}
    ]


def shorten(entry: AuditEntry) -> Iterator[tuple[str, str]]:
    """Go through what is noted in few words: the name, and what it says."""
    model = _find_model(entry.target_type)
    changed = dict.fromkeys((*_part(entry, "before"), *_part(entry, "after")))
    if changed:
        yield _("changed"), ", ".join(_name(model, name) for name in changed)
    for name, value in entry.detail.items():
        if name not in {"before", "after", "fields"}:
            yield _name(model, name), _plain(value)


def _part(entry: AuditEntry, name: str) -> dict[str, Any]:
    part = entry.detail.get(name)
    return part if isinstance(part, dict) else {}


def _find_model(target_type: str) -> type[Model] | None:
    try:
        return apps.get_model(target_type)
    except (LookupError, ValueError):
        return None


def _find_field(model: type[Model] | None, name: str) -> Field[Any, Any] | None:
    try:
        field = model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, Field) else None


def _name(model: type[Model] | None, name: str) -> str:
    field = _find_field(model, name)
    if field is not None:
        return str(field.verbose_name)
    return str(OTHER_WORDS.get(name, name.replace("_", " ")))


def _word(model: type[Model] | None, name: str, value: Any) -> str:
    """Say a value as the admin would: choices in words, rows by their names."""
    field = _find_field(model, name)
    if field is not None and field.is_relation and isinstance(field.related_model, type):
        return _name_rows(field.related_model, value)
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(value)


def _name_rows(model: type[Model], value: Any) -> str:
    """Name rows by their ids; one that is gone is told by its number."""
    ids = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, int)]
    there = model._default_manager.in_bulk(ids[:MOST_NAMED])
    names = [str(there.get(one, f"№ {one}")) for one in ids[:MOST_NAMED]]
    left = len(ids) - len(names)
    return ", ".join([*names, *([f"+ {left}"] if left else [])]) or "–"


def _plain(value: Any) -> str:
    match value:
        case None | "" | []:
            return "–"
        case bool():
            return pgettext("a value", "yes") if value else pgettext("a value", "no")
        case list():
            return ", ".join(map(_plain, value))
        case dict():
            return "; ".join(f"{name}: {_plain(one)}" for name, one in value.items())
    return str(value)
