"""Definitions: a term, a sign, and what it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.leads import measure_lead

SIGN = re.compile(r"\s*[:–—]\s+(?=\S)|\s+-\s+(?=\S)")
"""What stands between a term and its body."""

ACRONYM = re.compile(r"(?=[A-Z])(?:[A-Z0-9][a-z]?[.-]?){2,12}(?![\w’])")
ENTRY = re.compile(r"(?:[A-Z][\w.-]{1,12}|(?:\S+ ){0,2}\d{4})\s*:\s")
"""How an entry of a glossary or chronology opens."""

DASH = re.compile(r"\s[–—-]\s")
NOTE = re.compile(
    r"(?:note|nota|nb|n\.b\.|remarque|attention|important|avertissement|warning)\s*:", re.IGNORECASE
)
DATE = re.compile(r"\d|.*\b(?:1[5-9]|20)\d\d\b")
LONGEST = 120
"""Characters of a term."""

OPEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
"""Kinds that may turn out to define something."""


def mark_definitions(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark the paragraphs and list items that define a bold term or an acronym, and the notes."""
    return [_mark(piece) if piece.kind in OPEN else piece for piece in pieces]


def is_entry(piece: Piece) -> bool:
    """Tell whether a short line explains an acronym or a date, rather than being a heading."""
    string = piece.text.text
    entry = ENTRY.match(string)
    return entry is not None and (
        string[0].isdigit()
        or DATE.match(entry.group()) is not None
        or ACRONYM.match(string) is not None
    )


def _mark(piece: Piece) -> Piece:
    if NOTE.match(piece.text.text):
        return replace(piece, kind=BlockKind.NOTE)
    term = _find_term(piece)
    return replace(piece, kind=BlockKind.DEFINITION, term=term) if term else piece


def _find_term(piece: Piece) -> str:
    """Find what a piece defines; a date is nothing that is defined."""
    string = piece.text.text
    term = string[: measure_lead(piece)].rstrip(" \u00a0:–—-") or _find_acronym(string)
    if not term or len(term) > LONGEST or DATE.match(term):
        return ""
    return term if SIGN.match(string, len(term)) else ""


def _find_acronym(string: str) -> str:
    """Find the acronym before a sign; between two dashes stands an aside, not a definition."""
    acronym = ACRONYM.match(string)
    if not acronym or len(DASH.findall(string)) > 1:
        return ""
    return acronym.group()
