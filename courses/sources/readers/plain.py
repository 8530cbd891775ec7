"""Plain text, whose layout is all the structure that it shows."""

from __future__ import annotations

import re
from dataclasses import replace

from courses.sources.declarations import read_declarations
from courses.sources.layout.furniture import drop_furniture
from courses.sources.layout.lines import split_lines
from courses.sources.layout.logos import drop_logos
from courses.sources.layout.notes import split_notes
from courses.sources.layout.wrapping import join_lines
from courses.sources.pieces import Extract, Piece

BOLD = re.compile(r"(?:[►▶●•*–-]\s*)?\*\*(?=\S)([^*\n]+)\*\*")
"""Bold words that a line opens with, as Markdown writes them."""


def read_plain(text: str) -> Extract:
    """Read plain text; offsets count in the file's characters."""
    metadata, start = read_declarations(text)
    lines, notes = split_notes(split_lines(text, start))
    pieces = join_lines(drop_logos(drop_furniture(lines)))
    return Extract(text, (*map(_find_lead, pieces), *notes), metadata)


def _find_lead(piece: Piece) -> Piece:
    bold = BOLD.match(piece.text.text)
    return replace(piece, lead=piece.text.offsets[bold.end(1)]) if bold else piece
