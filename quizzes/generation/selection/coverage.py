"""Which passages of the sources nobody asks about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from courses.sources.records import Document
from quizzes.generation.records import Item, QuotedSpan


@dataclass(frozen=True, slots=True)
class Unasked:
    """A part of a document, by its headings, that no item rests on."""

    document: str
    headings: tuple[str, ...]
    words: int
    """How long it is."""


def find_unasked(documents: Iterable[Document], items: Sequence[Item]) -> tuple[Unasked, ...]:
    """Find the parts below one heading that no item quotes, in reading order."""
    quoted: dict[str, list[QuotedSpan]] = {}
    for item in items:
        for source in item.source:
            quoted.setdefault(source.document, []).append(source)
    return tuple(
        part for document in documents for part in _find_in(document, quoted.get(document.name, ()))
    )


def _find_in(document: Document, quoted: Sequence[QuotedSpan]) -> Iterator[Unasked]:
    words: dict[tuple[str, ...], int] = {}
    asked: set[tuple[str, ...]] = set()
    for block in document.paragraphs():
        words[block.headings] = words.get(block.headings, 0) + len(block.text.split())
        place = block.locate(0, len(block.text))
        if any(source.start < place.end and place.start < source.end for source in quoted):
            asked.add(block.headings)
    for headings, count in words.items():
        if headings not in asked:
            yield Unasked(document.name, headings, count)
