"""How much of a document the readers take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a document is refused, before any work is put into it."""

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    """Of the decoded text."""
    max_nesting: int = 2_000
    """Elements of a page inside one another."""


DEFAULT_LIMITS = Limits()
