"""Blocks cut into sentences that know their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from courses.sources.records import Block, BlockKind, Document
from quizzes.generation.french.typography import level
from quizzes.generation.records import QuotedSpan

_END = re.compile(r"(?<=[.!?…])(?:\s+|(?=[A-ZÀ-Ý][a-zà-ÿ]))(?=[«“\"(]?\s*[A-ZÀ-ÖØ-Þ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:M|MM|Mme|Mmes|Mgr|Dr|Pr|av|apr|J.-C|éd|ibid|hab|art|chap|par|vol|no|n°|p|pp|cf|etc|env|min|max|St)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_NOTE = re.compile(r"(?:^|\s)(?=[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s[A-ZÀ-Ý])")
"""Where a note begins that stands among the text: at its end, or where a page turns."""
_TAUGHT_ONLY = frozenset({BlockKind.HEADING, BlockKind.FOOTNOTE, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: ``start`` and ``end`` count in the block's text."""

    document: Document = field(repr=False)
    block: Block = field(repr=False)
    place: tuple[int, int]
    """Index of the block in its document, and of the sentence in its block."""
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence with one kind of apostrophe and space; offsets stay."""
        return level(self.block.text[self.start : self.end])

    def quote(self, start: int = 0, end: int | None = None) -> QuotedSpan:
        """Quote the characters ``start`` to ``end`` of the sentence with their place."""
        first = self.start + start
        last = self.end if end is None else self.start + end
        span = self.block.locate(first, last)
        return QuotedSpan(self.document.name, span.start, span.end, self.block.text[first:last])


def cut_sentences(documents: Sequence[Document], language: str) -> tuple[Sentence, ...]:
    """Cut all blocks in a language that may be asked about into sentences, in reading order."""
    return tuple(
        sentence
        for document in documents
        for index, block in enumerate(document.blocks)
        if block.kind not in _TAUGHT_ONLY and block.language == language
        for sentence in cut_block(document, index)
    )


def cut_block(document: Document, index: int) -> Iterator[Sentence]:
    """Cut one block of a document into sentences."""
    block = document.blocks[index]
    for number, (start, end) in enumerate(find_bounds(_leave_out_note(block.text))):
        yield Sentence(document, block, (index, number), start, end)


def _leave_out_note(text: str) -> str:
    """Leave out a note and what follows; a sentence that it breaks goes back to a comma."""
    note = _NOTE.search(text)
    if note is None:
        return text
    before = text[: note.start()].rstrip()
    whole = not before or before[-1] in ".;:!?"
    return before if whole else before.rpartition(",")[0]


def find_bounds(text: str) -> list[tuple[int, int]]:
    """Find where the sentences of a text begin and end, white space left out."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if not _ABBREVIATION.search(text[start : match.start()]):
            bounds.append((start, match.start()))
            start = match.end()
    bounds.append((start, len(text.rstrip())))
    return [(a, b) for a, b in bounds if a < b and any(c.isalnum() for c in text[a:b])]
