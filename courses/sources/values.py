"""Documents as plain values, to be stored or sent as JSON, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from courses.sources.records import (
    Block,
    BlockKind,
    Document,
    Metadata,
    Reason,
    Removal,
    Span,
)
from courses.sources.tracing import INSERTED

Values = dict[str, Any]


def give_document(document: Document) -> Values:
    """Give all of a document."""
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "text": document.text,
        **give_reading(document),
    }


def give_reading(document: Document) -> Values:
    """Give what reading made of a document's text: all but the text and what names it."""
    return {
        "metadata": asdict(document.metadata),
        "languages": list(document.languages),
        "blocks": [_give_block(block) for block in document.blocks],
        "removed": [_give_removal(removal) for removal in document.removed],
    }


def take_document(values: Mapping[str, Any]) -> Document:
    """Make the document of its values; KeyError, TypeError or ValueError where they hold none."""
    return Document(
        name=values["name"],
        sha256=values["sha256"],
        media_type=values["media_type"],
        text=values["text"],
        metadata=Metadata(**values["metadata"]),
        languages=tuple(values["languages"]),
        blocks=tuple(_take_block(block) for block in values["blocks"]),
        removed=tuple(_take_removal(removal) for removal in values["removed"]),
    )


def _give_block(block: Block) -> Values:
    return {
        "kind": block.kind.value,
        "text": block.text,
        "places": list(_give_places(block.offsets)),
        "language": block.language,
        "level": block.level,
        "headings": list(block.headings),
        "label": block.label,
        "term": block.term,
    }


def _take_block(values: Mapping[str, Any]) -> Block:
    return Block(
        kind=BlockKind(values["kind"]),
        text=values["text"],
        offsets=tuple(_take_places(values["places"])),
        language=values["language"],
        level=values["level"],
        headings=tuple(values["headings"]),
        label=values["label"],
        term=values["term"],
    )


def _give_places(offsets: Iterable[int]) -> Iterator[list[int]]:
    """Give offsets as runs of a first one and a length; the first of inserted ones is -1."""
    first, length = INSERTED, 0
    for offset in offsets:
        if offset == (INSERTED if first == INSERTED else first + length):
            length += 1
            continue
        if length:
            yield [first, length]
        first, length = offset, 1
    if length:
        yield [first, length]


def _take_places(runs: Iterable[Sequence[int]]) -> Iterator[int]:
    for first, length in runs:
        yield from [INSERTED] * length if first == INSERTED else range(first, first + length)


def _give_removal(removal: Removal) -> Values:
    span = [removal.span.start, removal.span.end] if removal.span else None
    return {"reason": removal.reason.value, "text": removal.text, "span": span}


def _take_removal(values: Mapping[str, Any]) -> Removal:
    span = Span(*values["span"]) if values["span"] else None
    return Removal(Reason(values["reason"]), values["text"], span)
