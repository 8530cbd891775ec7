"""Finds the place of a quote that a person picked, so that it holds at its span.

People copy from what they see, which cleaning made of the decoded text: letters and digits are
looked for, and the words of the blocks are taken as they stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from courses.sources.records import Block, BlockKind, Document
from quizzes.generation.checks.quote_not_at_span import stands_in
from quizzes.generation.records import QuotedSpan
from quizzes.generation.wording import fold

SHORTEST = 3
"""Letters and digits of a quote; fewer are found anywhere."""
_OPENING = re.compile(r"[«“\"'‘(\[]\s?")
_CLOSING = re.compile(r"\s?[.,;:!?…»”\"'’)\]]")
_BEFORE = re.compile(rf"{_OPENING.pattern}\Z")
_QUOTED = {kind for kind in BlockKind if kind is not BlockKind.HEADING}


@dataclass(frozen=True, slots=True)
class _Letters:
    """The folded letters of some blocks, each with its block and its place in the block's text."""

    text: str
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> _Letters:
        letters: list[str] = []
        places: list[tuple[int, int]] = []
        for index, block in enumerate(blocks):
            for position, character in enumerate(block.text):
                folded = _fold(character)
                letters.append(folded)
                places += [(index, position)] * len(folded)
        return cls("".join(letters), tuple(places))

    def find_all(self, wanted: str) -> Iterator[int]:
        at = self.text.find(wanted)
        while at >= 0:
            yield at
            at = self.text.find(wanted, at + 1)


def locate_quote(document: Document, quote: str, near: int = 0) -> tuple[QuotedSpan, ...]:
    """Find the spans of a quote in a document: one for each block that it reaches into.

    Where it stands there several times, the place nearest to the offset ``near`` is taken. Nothing
    where its letters stand nowhere, or where they do not hold at their place.
    """
    wanted = fold(quote)
    if len(wanted) < SHORTEST:
        return ()
    blocks = [block for block in document.blocks if block.kind in _QUOTED]
    letters = _Letters.of(blocks)
    runs = (letters.places[at : at + len(wanted)] for at in letters.find_all(wanted))
    found = [_cut(blocks, run, quote) for run in runs if _is_whole(blocks, run)]
    spans = [tuple(_quote(document, *part) for part in parts) for parts in found]
    holding = [one for one in spans if all(_holds(span, document) for span in one)]
    return min(holding, key=lambda one: abs(one[0].start - near), default=())


@lru_cache(maxsize=1024)
def _fold(character: str) -> str:
    return fold(character)


def _is_whole(blocks: Sequence[Block], places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether letters begin and end where words do."""
    (first, start), (last, end) = places[0], places[-1]
    before, after = blocks[first].text[:start][-1:], blocks[last].text[end + 1 :][:1]
    return not before.isalnum() and not after.isalnum()


def _cut(
    blocks: Sequence[Block], places: Sequence[tuple[int, int]], quote: str
) -> list[tuple[Block, int, int]]:
    """Cut the places of letters into one range of characters a block."""
    indexes = sorted({index for index, _ in places})
    ranges = []
    for index in indexes:
        positions = [position for block, position in places if block == index]
        ranges.append((blocks[index], positions[0], positions[-1] + 1))
    block, start, end = ranges[0]
    ranges[0] = block, _widen_left(block, start, quote), end
    block, start, end = ranges[-1]
    ranges[-1] = block, start, _widen_right(block, end, quote)
    return [_fill(part, number, len(ranges)) for number, part in enumerate(ranges)]


def _fill(part: tuple[Block, int, int], number: int, count: int) -> tuple[Block, int, int]:
    """Take a block that the quote goes on from or into to its end or from its beginning."""
    block, start, end = part
    return block, 0 if number else start, len(block.text) if number < count - 1 else end


def _widen_left(block: Block, start: int, quote: str) -> int:
    """Take the marks along that the quote opens with, and not more of them."""
    for _ in _OPENING.findall("".join(takewhile(_is_mark, quote))):
        before = _BEFORE.search(block.text[:start])
        start = before.start() if before else start
    return start


def _widen_right(block: Block, end: int, quote: str) -> int:
    """Take the marks along that the quote ends with, and not more of them."""
    for _ in _CLOSING.findall("".join(takewhile(_is_mark, reversed(quote)))):
        after = _CLOSING.match(block.text, end)
        end = after.end() if after else end
    return end


def _is_mark(character: str) -> bool:
    return not character.isalnum()


def _quote(document: Document, block: Block, start: int, end: int) -> QuotedSpan:
    span = block.locate(start, end)
    return QuotedSpan(document.name, span.start, span.end, block.text[start:end].strip())


def _holds(span: QuotedSpan, document: Document) -> bool:
    return stands_in(fold(span.quote), fold(document.text[span.start : span.end]))
