"""Takes a person out of texts: of rows that are theirs, and of all that others wrote."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    CharField,
    Field,
    Func,
    GeneratedField,
    JSONField,
    Model,
    Q,
    QuerySet,
    TextField,
)

from accounts.models import AuditEntry
from accounts.queries.identities import ERASED, Identity
from accounts.services.audit import open_log

TEXTS = (CharField, TextField, JSONField, ArrayField)
TELLING = ("reason", "before", "after", "network", "changed")
"""What entries about somebody say of them: free words, values, and where they signed in."""
AT_ONCE = 500


class Folded(Func):
    """A field as a text in small letters without accents, as `identities.fold` has it.

    What is ASCII alone, as most of what programs write, is spared the costly part.
    """

    template = (
        "CASE WHEN octet_length((%(expressions)s)::text) = char_length((%(expressions)s)::text)"
        " THEN lower((%(expressions)s)::text)"
        " ELSE regexp_replace(normalize(lower((%(expressions)s)::text), NFKD),"
        " '[\u0300-\u036f]', '', 'g') END"
    )
    output_field = TextField()


def scrub_everywhere(identity: Identity) -> None:
    """Take a person out of every text of every table, but for those that settings except.

    A table that nobody thought of is gone through: what is excepted has a reason in
    `TEXTS_WITHOUT_PEOPLE`. It reads whole tables, which is right for what happens seldom.
    """
    for model in apps.get_models():
        fields = [field.name for field in texts_of(model) if not _is_excepted(field)]
        if fields and model._meta.managed and not model._meta.proxy:
            scrub(_naming(model._default_manager.all(), fields, identity), fields, identity)


def texts_of(model: type[Model]) -> Iterator[Field[Any, Any]]:
    """Go through the fields of a model that hold free text, or values made of it."""
    for field in model._meta.local_concrete_fields:
        is_free = isinstance(field, TEXTS) and not isinstance(field, GeneratedField)
        if is_free and not field.choices and not field.primary_key:
            yield field


def scrub(
    rows: QuerySet[Any], fields: Sequence[str], identity: Identity, *, is_own: bool = False
) -> int:
    """Take a person out of some fields of rows; tell how many rows were changed."""
    changed = 0
    if rows.model is AuditEntry:
        open_log()
    for row in rows.order_by("pk").only("pk", *fields).iterator(chunk_size=AT_ONCE):
        told = {name: _scrubbed(row, name, identity, is_own=is_own) for name in fields}
        new = {name: value for name, value in told.items() if value != getattr(row, name)}
        changed += rows.model._default_manager.filter(pk=row.pk).update(**new) if new else 0
    return changed


def forget_logs(rows: QuerySet[Any]) -> None:
    """Take out of the logs what names rows of an erased person; who did what when stays."""
    model = rows.model
    ids = [str(pk) for pk in rows.order_by().values_list("pk", flat=True)]
    logged = LogEntry.objects.filter(
        content_type__app_label=model._meta.app_label,
        content_type__model=model._meta.model_name,
        object_id__in=ids,
    )
    logged.update(object_repr=ERASED, change_message="")
    forget_entries(
        AuditEntry.objects.filter(target_type=model._meta.label_lower, target_id__in=ids)
    )


def forget_entries(entries: QuerySet[AuditEntry]) -> None:
    """Leave of entries of the audit log who did what when, and to which fields."""
    open_log()
    telling = entries.filter(detail__has_any_keys=TELLING)
    for entry in telling.order_by("pk").iterator(chunk_size=AT_ONCE):
        told = {name: _empty(value) for name, value in entry.detail.items() if name in TELLING}
        entry.detail |= told
        entry.save(update_fields=["detail"])


def _empty(value: Any) -> Any:
    """Leave of what was written down which fields there were."""
    return dict.fromkeys(value, ERASED) if isinstance(value, dict) else ERASED


def _is_excepted(field: Field[Any, Any]) -> bool:
    model = field.model._meta.label_lower
    excepted = settings.TEXTS_WITHOUT_PEOPLE
    return model in excepted or f"{model}.{field.name}" in excepted


def _naming(rows: QuerySet[Any], fields: Iterable[str], identity: Identity) -> QuerySet[Any]:
    """Select the rows that may name the person."""
    if not identity.needles:
        return rows.none()
    needles = "|".join(re.escape(needle) for needle in sorted(identity.needles))
    alike, folded = Q(), {}
    for number, field in enumerate(fields):
        folded[f"folded_{number}"] = Folded(field)
        alike |= Q((f"folded_{number}__regex", needles))
    naming: QuerySet[Any] = rows.alias(**folded).filter(alike)
    return naming


def _scrubbed(row: Any, name: str, identity: Identity, *, is_own: bool) -> Any:
    """Return a field's value without the person, as the field can hold it."""
    field, value = row._meta.get_field(name), getattr(row, name)
    new = _without(value, identity, is_own=is_own)
    if not isinstance(new, str) or new == value or field.max_length is None:
        return new
    ending = f" {secrets.token_hex(4)}" if field.unique else ""
    return new[: field.max_length - len(ending)] + ending


def _without(value: Any, identity: Identity, *, is_own: bool) -> Any:
    match value:
        case str():
            return identity.take_out(value, is_own=is_own)
        case list():
            kept = (one for one in value if not _is_address(one, identity))
            return [_without(one, identity, is_own=is_own) for one in kept]
        case dict():
            return {
                identity.take_out(key, is_own=is_own): _without(one, identity, is_own=is_own)
                for key, one in value.items()
            }
    return value


def _is_address(value: Any, identity: Identity) -> bool:
    """Tell whether a member of a list is the person's address: whoever is listed is taken out."""
    return isinstance(value, str) and value.strip().lower() in identity.addresses
