"""Quotes in their place: the paragraphs of a document that hold them, with the quotes marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizzes.queries.quotes import Neighbour, Quote

LONGEST_ASIDE = 240
"""Characters of a paragraph on one side of a quote; more is left out, by whole words."""
CUT = "…"
CELLS = " | "
"""What stands between the cells of a table row; people read a dash."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph."""

    text: str
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item or table row of a document, as far as it is shown."""

    kind: str
    pieces: tuple[Piece, ...]
    is_parted: bool = False
    """Whether the document says more between the line before and this one."""


def excerpt(quotes: Iterable[Quote]) -> tuple[Line, ...]:
    """Put the quotes of one version of a document into the paragraphs that they stand in.

    Where a quote is all of its paragraph, the ones beside it are shown as well. A quote that no
    paragraph has stands by itself.
    """
    found: dict[int, tuple[Neighbour, tuple[Piece, ...]]] = {}
    alone: list[Line] = []
    own = list(quotes)
    for quote in own:
        index = next((n for n, one in enumerate(quote.around) if _stands_in(quote, one)), None)
        if index is None:
            alone.append(Line("", (Piece(_read(quote.text), is_quoted=True),)))
            continue
        for near in _take(quote, index):
            found.setdefault(near.start, (near, _mark(near, own)))
    return (*_join(found[start] for start in sorted(found)), *alone)


def _stands_in(quote: Quote, block: Neighbour) -> bool:
    return block.start < quote.end and quote.start < block.end and quote.text in block.text


def _take(quote: Quote, index: int) -> Sequence[Neighbour]:
    """Take the paragraph of a quote, with those beside it where the quote is all of it."""
    is_all = len(quote.text) >= len(quote.around[index].text) - 1
    return quote.around[max(index - is_all, 0) : index + is_all + 1]


def _mark(block: Neighbour, quotes: Iterable[Quote]) -> tuple[Piece, ...]:
    """Cut a paragraph into what is quoted and what is not."""
    spans = []
    for quote in quotes:
        if _stands_in(quote, block):
            start = block.text.index(quote.text)
            spans.append((start, start + len(quote.text)))
    pieces, end = [], 0
    for first, last in sorted(spans):
        if first > end:
            pieces.append(Piece(block.text[end:first], is_quoted=False))
        if last > end:
            pieces.append(Piece(block.text[max(first, end) : last], is_quoted=True))
            end = last
    pieces.append(Piece(block.text[end:], is_quoted=False))
    return tuple(_shorten([piece for piece in pieces if piece.text]))


def _shorten(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out what is far from a quote."""
    for index, piece in enumerate(pieces):
        text = piece.text
        if not piece.is_quoted and len(text) > LONGEST_ASIDE:
            is_last = index == len(pieces) - 1
            text = _keep_start(text) if is_last else _keep_end(text)
            if 0 < index < len(pieces) - 1:
                text = f" {text}"
        yield replace(piece, text=_read(text))


def _keep_start(text: str) -> str:
    kept = text[:LONGEST_ASIDE]
    ends = list(re.finditer(r"[.!?](?=\s)", kept))
    return kept[: ends[-1].end()] if ends else f"{kept.rpartition(' ')[0]} {CUT}"


def _keep_end(text: str) -> str:
    kept = text[-LONGEST_ASIDE:]
    first = re.search(r"(?<=[.!?])\s+(?=\S)", kept)
    return kept[first.end() :] if first else f"{CUT} {kept.partition(' ')[2]}"


def _join(found: Iterable[tuple[Neighbour, tuple[Piece, ...]]]) -> Iterator[Line]:
    last: tuple[int, int] | None = None
    for block, pieces in found:
        is_parted = last is not None and (block.passage, block.index - 1) != last
        yield Line(block.kind, pieces, is_parted)
        last = (block.passage, block.index)


def _read(text: str) -> str:
    return text.replace(CELLS, " – ")
