"""Gives stored versions as the pure packages want them."""

from __future__ import annotations

from courses.errors import NotRead
from courses.models import SourceVersion
from courses.sources import Document
from courses.sources.values import take_document


def load_document(version: SourceVersion) -> Document:
    """Give a version as it was read when it was brought in; the file itself is not opened."""
    if version.reading is None:
        raise NotRead(f"{version.document.name} was stored unread: bring its file in again")
    return take_document(
        {
            "name": version.document.name,
            "sha256": version.sha256,
            "media_type": version.media_type,
            "text": version.text,
            **version.reading,
        }
    )
