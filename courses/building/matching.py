"""When two headings, or two texts, count as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence


def fold(text: str) -> str:
    """Fold case, spaces, apostrophes and dashes: what typing changes and reading does not."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[’‘ʼ´`]", "'", text)
    text = re.sub(r"[‐‑–—]", "-", text)
    return " ".join(text.split())


def match_heading(path: Sequence[str], heading: str) -> int | None:
    """Tell how deep in a path of headings one stands: from 1, 0 for no heading, none if absent."""
    if not heading:
        return 0
    wanted = fold(heading)
    depths = (depth for depth, above in enumerate(path, start=1) if fold(above) == wanted)
    return max(depths, default=None)
