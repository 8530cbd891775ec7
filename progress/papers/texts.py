"""Describes what somebody wrote for the template, and whether it may be too long."""

from __future__ import annotations

from typing import Any

from progress.certificates.letters import make_drawable

NARROWEST = 0.6
"""Millimetres that a letter takes at least: what is longer is cut before anybody measures it."""
WIDE = frozenset("mwMW@%&")
WIDEST, LARGE, SMALL = 3.2, 2.5, 1.8
"""Millimetres that a letter takes at most in the size of lists: one of the wide ones or of another
alphabet, a capital or digit, and any other."""
ELLIPSIS = "…"


def describe_text(text: str, room: float, lines: int = 1) -> dict[str, Any]:
    """Describe a text for so many lines of so many millimetres.

    To measure takes time: the template measures only what may not fit into one line.
    """
    drawn = _cut(text, int(room * lines / NARROWEST))
    return {"text": drawn, "is_long": sum(map(_measure, drawn)) > room}


def _cut(text: str, most: int) -> str:
    """Make a text drawable, of more letters than have room at most."""
    drawn = make_drawable(text[: 4 * most])
    is_whole = len(drawn) <= most and len(text) <= 4 * most
    return drawn if is_whole else drawn[:most] + ELLIPSIS


def _measure(letter: str) -> float:
    if letter in WIDE or not letter.isascii():
        return WIDEST
    return LARGE if letter.isupper() or letter.isdigit() else SMALL
