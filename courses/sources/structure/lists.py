"""List items, told by the bullet or number that they open with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind

BULLET = re.compile(r"(?:[●•◦▪‣·∙○■□➢➤✓*]\s*|[-–—]\s+)(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")


def mark_bullets(pieces: Sequence[Piece]) -> list[Piece]:
    """Make list items of paragraphs that open with a bullet, and take it off."""
    return [_mark(piece, BULLET) for piece in pieces]


def mark_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Make list items of paragraphs that open with a number; it becomes their label."""
    return [_mark(piece, NUMBER) for piece in pieces]


def _mark(piece: Piece, opening: re.Pattern[str]) -> Piece:
    found = opening.match(piece.text.text)
    if not found or piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return piece
    label = found.group(1) if found.re.groups else piece.label
    text = piece.text.cut(found.end())
    return replace(piece, text=text, kind=BlockKind.LIST_ITEM, label=label)
