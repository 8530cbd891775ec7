"""Reading and structuring: characters a second on one core, and how that scales."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from benchmarks.row import Row
from courses.sources import Block, BlockKind, Document, read_document

ENOUGH = 80_000
"""Characters that are read at once; ten times as many still make one document."""

MORE = 10
TURNS = 4
TAGS = {BlockKind.HEADING: "h2", BlockKind.LIST_ITEM: "li", BlockKind.QUOTE: "blockquote"}
FASTEST = 0.2
"""Million characters a second, at the least."""


def measure_reading(documents: Sequence[Document]) -> Iterator[Row]:
    """Read the longest document of each format that is text, over and over, in one go."""
    longest: dict[str, Document] = {}
    for document in sorted(documents, key=lambda document: len(document.text)):
        longest[document.media_type] = document
    for media_type, document in sorted(longest.items()):
        if media_type.startswith("text/"):
            yield from _measure(document)


def _measure(document: Document) -> Iterator[Row]:
    kind = PurePath(document.name).suffix.removeprefix(".")
    name, unit = (f"bench.{kind}", f"{_write(document, kind)}\n\n")
    text = unit * (ENOUGH // len(unit) + 1)
    turns = [(_seconds(name, text), _seconds(name, text * MORE)) for _ in range(TURNS)]
    once, often = (min(seconds) for seconds in zip(*turns, strict=True))  # the rest is noise
    speed = len(text) * MORE / often / 1_000_000
    yield Row(f"reading {kind}, million characters a second", speed, floor=FASTEST)
    yield Row(f"ten times the {kind} takes so many times as long", often / once, "×", limit=11)


def _write(document: Document, kind: str) -> str:
    """Write a document's text in its format again: of a page its blocks, which may be repeated."""
    if kind != "html":
        return document.text
    return "\n".join(map(_tag, document.blocks))


def _tag(block: Block) -> str:
    tag = TAGS.get(block.kind, "p")
    return f"<{tag}>{block.text}</{tag}>"


def _seconds(name: str, text: str) -> float:
    """Time one reading by the processor, which other work on the machine does not slow."""
    data = text.encode()
    gc.disable()  # as in the process that reads files
    try:
        start = time.process_time()
        read_document(name, data)
        return time.process_time() - start
    finally:
        gc.enable()
