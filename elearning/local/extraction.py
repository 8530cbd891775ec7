"""Finds the messages of an app: in its modules and in its templates, without gettext's programs."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NOTE = "Translators:"  # opens a comment that is meant for translators
LEFT_OUT = frozenset({"migrations", "tests", "locale", "static"})
TEMPLATES = frozenset({".html", ".txt"})


def extract_messages(app: Path) -> Catalog:
    """Return a catalogue of every message of an app, each with its notes for translators."""
    catalogue = Catalog()
    for path in sorted(app.rglob("*")):
        inside = path.relative_to(app).parts
        if LEFT_OUT.isdisjoint(inside):
            for message, notes, context in _messages(path, inside):
                catalogue.add(message, auto_comments=notes, context=context)
    return catalogue


def _messages(path: Path, inside: tuple[str, ...]) -> Iterator[tuple[Any, list[str], str | None]]:
    if path.suffix == ".py":
        source = path.read_bytes()
    elif "templates" in inside and path.suffix in TEMPLATES:
        source = _as_python(path)
    else:
        return
    found = extract("python", BytesIO(source), KEYWORDS, comment_tags=(NOTE,))
    for _line, message, notes, context in found:
        yield message, notes, context


def _as_python(template: Path) -> bytes:
    """Turn a template into calls of gettext; indentation means nothing in a template."""
    calls = templatize(template.read_text(), origin=str(template))
    return "\n".join(line.lstrip() for line in calls.splitlines()).encode()
