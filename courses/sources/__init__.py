"""Documents in, structured text out (pure: no Django, database, clock, network or settings)."""

from courses.sources.errors import (
    DocumentTooLarge,
    EmptyDocument,
    NoTextFound,
    SourceError,
    UndecodableText,
    UnknownFormat,
)
from courses.sources.limits import DEFAULT_LIMITS, Limits
from courses.sources.reading import read_document
from courses.sources.records import Block, BlockKind, Document, Metadata, Span

__all__ = [
    "DEFAULT_LIMITS",
    "Block",
    "BlockKind",
    "Document",
    "DocumentTooLarge",
    "EmptyDocument",
    "Limits",
    "Metadata",
    "NoTextFound",
    "SourceError",
    "Span",
    "UndecodableText",
    "UnknownFormat",
    "read_document",
]
