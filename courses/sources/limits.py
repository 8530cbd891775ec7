"""How much of a document the readers take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a document is refused, before any work is put into it."""

    max_bytes: int = 20_000_000
    max_characters: int = 1_000_000
    """Of the decoded text."""
    max_pages: int = 500
    """Of a PDF file."""
    max_nesting: int = 2_000
    """Elements of a page inside one another."""
    max_parts: int = 5_000
    """Files in an office archive."""
    max_unpacked: int = 50_000_000
    """Bytes of an archive's parts, unpacked."""
    max_ratio: int = 200
    """How many times its packed size a part may have, where it is not small."""
    max_depth: int = 100
    """Elements of an office file's XML inside one another."""
    max_elements: int = 300_000
    """Elements of one of its parts."""


DEFAULT_LIMITS = Limits()
