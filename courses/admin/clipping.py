"""Long texts, cut for a page that shows many of them."""

from __future__ import annotations

ELLIPSIS = "…"


def clip(text: str, longest: int) -> str:
    """Leave out the middle of a text that has more characters than ``longest``."""
    if len(text) <= longest:
        return text
    side = longest // 2
    return f"{text[:side]} {ELLIPSIS} {text[-side:]}"
