"""Plain text, whose layout is all the structure that it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from courses.sources.accounting import Ledger
from courses.sources.declarations import read_declarations
from courses.sources.layout.furniture import drop_furniture, drop_running_heads, is_furniture
from courses.sources.layout.lines import FINAL, Line, split_lines
from courses.sources.layout.logos import drop_logos
from courses.sources.layout.notes import split_notes
from courses.sources.layout.tables import mark_rows
from courses.sources.layout.wrapping import join_lines
from courses.sources.pieces import Extract, Piece
from courses.sources.records import BlockKind, Reason
from courses.sources.tracing import Traced

BOLD = re.compile(r"(?:[►▶●•*–-]\s*)?\*\*(?=\S)([^*\n]+)\*\*")
"""Bold words that a line opens with, as Markdown writes them."""

LONGEST_TITLE = 100


def read_plain(text: str) -> Extract:
    """Read plain text; offsets count in the file's characters."""
    metadata, start = read_declarations(text)
    ledger = Ledger(text)
    ledger.note(Reason.DECLARATION, 0, start)
    given = split_lines(text, start)
    lines, notes = split_notes(given)
    ledger.compare(Reason.LABEL, _texts(given), [*_texts(lines), *_texts(notes)])
    for reason, drop in _stages(metadata.issuer):
        kept = drop(lines)
        ledger.compare(reason, _texts(lines), _texts(kept))
        lines = kept
    joined = join_lines(lines)
    rows = (piece.text for piece in joined if piece.kind is BlockKind.TABLE_ROW)
    ledger.compare(Reason.MARKUP, (line.text for line in lines if line.row), rows)
    pieces = _mark_title(list(map(_find_lead, joined)), given)
    return Extract(text, (*pieces, *notes), metadata, ledger.removals(), plain=True)


def _stages(issuer: str) -> Iterator[tuple[Reason, Callable[[list[Line]], list[Line]]]]:
    """Go through what is dropped line by line, and why."""
    yield Reason.MARKUP, mark_rows
    yield Reason.FURNITURE, drop_furniture
    yield Reason.RUNNING_HEAD, partial(drop_running_heads, issuer=issuer)
    yield Reason.LOGO, drop_logos


def _mark_title(pieces: list[Piece], given: list[Line]) -> list[Piece]:
    """Make a heading of the short line that stands right below the navigation of a page."""
    if not pieces or not is_furniture(given[0].string):
        return pieces
    string = pieces[0].text.text
    if len(string) > LONGEST_TITLE or string.isupper() or FINAL.search(string):
        return pieces
    return [replace(pieces[0], kind=BlockKind.HEADING, level=1), *pieces[1:]]


def _texts(parts: Iterable[Line | Piece]) -> list[Traced]:
    return [part.text for part in parts]


def _find_lead(piece: Piece) -> Piece:
    bold = BOLD.match(piece.text.text)
    return replace(piece, lead=piece.text.offsets[bold.end(1)]) if bold else piece
