"""Reads stored versions as the pure packages want them."""

from __future__ import annotations

from courses.errors import VersionChanged
from courses.models import SourceVersion
from courses.sources import Document, read_document


def load_document(version: SourceVersion) -> Document:
    """Read a version's file again; its text must be the one that all stored spans count in."""
    with version.file.open("rb") as file:
        document = read_document(version.document.name, file.read())
    if document.sha256 != version.sha256 or document.text != version.text:
        raise VersionChanged(f"{version.document.name}: its text differs from the stored one")
    return document
