"""List items, told by the bullet or number that they open with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind

BULLET = re.compile(r"(?:[●•◦▪‣·∙○■□➢➤✓*]\s*|[-–—]\s+)(?=\S)")
SPEECH = re.compile(r"—\s+[«“]?\s?[^\W\d_a-zß-öø-ÿ].*[.!?…][\s»”]*", re.DOTALL)
"""A line of a dialogue: a long dash, a capital and the end of a sentence."""

LEADING = (":", ",", ";")
"""How the text before a list ends, or the item before another."""

NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")


def mark_bullets(pieces: Sequence[Piece]) -> list[Piece]:
    """Make list items of paragraphs that open with a bullet, and take it off.

    What people say to one another behind dashes is no list.
    """
    marked: list[Piece] = []
    speaking = False
    for piece in pieces:
        speaking = SPEECH.fullmatch(piece.text.text) is not None and (
            speaking or not (marked and _leads_to_item(marked[-1]))
        )
        marked.append(piece if speaking else _mark(piece, BULLET))
    return marked


def mark_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Make list items of paragraphs that open with a number; it becomes their label."""
    return [_mark(piece, NUMBER) for piece in pieces]


def _leads_to_item(piece: Piece) -> bool:
    return piece.kind is BlockKind.LIST_ITEM or piece.text.text.endswith(LEADING)


def _mark(piece: Piece, opening: re.Pattern[str]) -> Piece:
    found = opening.match(piece.text.text)
    if not found or piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return piece
    label = found.group(1) if found.re.groups else piece.label
    text = piece.text.cut(found.end())
    return replace(piece, text=text, kind=BlockKind.LIST_ITEM, label=label)
