"""The edges of a page that marks no menu: runs of links before and behind its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from itertools import takewhile

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind, Span

OPEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
IMPRINT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
"""How the last line of a page opens."""


def cut_edges(
    pieces: Sequence[Piece], links: Container[int]
) -> tuple[tuple[Piece, ...], tuple[Span, ...]]:
    """Part the pieces between the outermost links from those links and the imprint.

    ``links`` holds the offsets at which pieces begin that only lead elsewhere. Where there is
    nothing else, they are the page.
    """

    def leads(piece: Piece) -> bool:
        return piece.kind in OPEN and piece.text.offsets[0] in links

    def closes(piece: Piece) -> bool:
        return leads(piece) or IMPRINT.match(piece.text.text) is not None

    first = _count(leads, pieces)
    last = len(pieces) - _count(closes, reversed(pieces))
    if first >= last:
        return tuple(pieces), ()
    cut = (*pieces[:first], *pieces[last:])
    return tuple(pieces[first:last]), tuple(piece.text.span() for piece in cut)


def _count(test: Callable[[Piece], bool], pieces: Iterable[Piece]) -> int:
    return sum(1 for _ in takewhile(test, pieces))
