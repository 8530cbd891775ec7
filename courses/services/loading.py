"""Reads stored versions as the pure packages want them."""

from __future__ import annotations

from courses.errors import FileLost, VersionChanged
from courses.models import SourceVersion
from courses.sources import Document, Limits, read_document


def load_document(version: SourceVersion) -> Document:
    """Read a version's file again; its text must be the one that all stored spans count in."""
    limits = Limits(max_bytes=version.size, max_characters=version.size)  # it was taken already
    try:
        with version.file.open("rb") as file:
            document = read_document(version.document.name, file.read(), limits=limits)
    except FileNotFoundError as error:
        raise FileLost(f"{version.document.name}: its file is gone, bring it in again") from error
    if document.sha256 != version.sha256 or document.text != version.text:
        raise VersionChanged(f"{version.document.name}: its text differs from the stored one")
    return document
