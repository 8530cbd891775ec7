"""The bold words that a piece opens with."""

from __future__ import annotations

from courses.sources.pieces import Piece


def measure_lead(piece: Piece) -> int:
    """Count the characters of a piece's text that its bold opening covers."""
    if not piece.lead:
        return 0
    offsets = piece.text.offsets
    return next((i for i, offset in enumerate(offsets) if offset >= piece.lead), len(offsets))
