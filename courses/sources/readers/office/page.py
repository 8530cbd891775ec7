"""Office files become pages: how those are written, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from courses.sources.pieces import Extract
from courses.sources.readers.html.reader import read_html
from courses.sources.records import Metadata


def read_page(body: str, metadata: Metadata) -> Extract:
    """Read what a converter made of a file: its body as HTML, and what the file says of itself."""
    extract = read_html(f"<html><body><main>{body}</main></body></html>")
    return replace(extract, metadata=metadata)


def write_element(tag: str, content: str, **attributes: str) -> str:
    """Write an element around content that is HTML already; empty attributes are left out."""
    said = "".join(
        f' {name.replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{said}>{content}</{tag}>"


def write_notes(notes: Iterable[tuple[str, str]]) -> str:
    """Write notes, of which the number and the content are given."""
    items = "".join(write_element("li", content, data_number=number) for number, content in notes)
    return write_element("ol", items, role="doc-endnotes") if items else ""
