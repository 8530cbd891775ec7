"""The direction that a language is written in."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def direction_of(language: str) -> str:
    """Tell the direction of a language's script, as HTML names it: "ltr" or "rtl"."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
