"""Plain text, whose layout is all the structure that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from courses.sources.accounting import Ledger
from courses.sources.declarations import read_declarations
from courses.sources.layout.furniture import drop_furniture, drop_running_heads
from courses.sources.layout.lines import Line, split_lines
from courses.sources.layout.logos import drop_logos
from courses.sources.layout.notes import split_notes
from courses.sources.layout.wrapping import join_lines
from courses.sources.pieces import Extract, Piece
from courses.sources.records import Reason
from courses.sources.tracing import Traced

BOLD = re.compile(r"(?:[►▶●•*–-]\s*)?\*\*(?=\S)([^*\n]+)\*\*")
"""Bold words that a line opens with, as Markdown writes them."""


STAGES = (
    (Reason.FURNITURE, drop_furniture),
    (Reason.RUNNING_HEAD, drop_running_heads),
    (Reason.LOGO, drop_logos),
)
"""What is dropped line by line, and why."""


def read_plain(text: str) -> Extract:
    """Read plain text; offsets count in the file's characters."""
    metadata, start = read_declarations(text)
    ledger = Ledger(text)
    ledger.note(Reason.DECLARATION, 0, start)
    given = split_lines(text, start)
    lines, notes = split_notes(given)
    taken = [*_texts(lines), *_texts(notes)]
    ledger.compare(Reason.LABEL, _texts(given), taken)
    for reason, drop in STAGES:
        kept = drop(lines)
        ledger.compare(reason, _texts(lines), _texts(kept))
        lines = kept
    pieces = (*map(_find_lead, join_lines(lines)), *notes)
    return Extract(text, pieces, metadata, ledger.removals(), plain=True)


def _texts(parts: Iterable[Line | Piece]) -> list[Traced]:
    return [part.text for part in parts]


def _find_lead(piece: Piece) -> Piece:
    bold = BOLD.match(piece.text.text)
    return replace(piece, lead=piece.text.offsets[bold.end(1)]) if bold else piece
