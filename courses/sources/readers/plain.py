"""Plain text, whose layout is all the structure that it shows."""

from __future__ import annotations

import re

from courses.sources.pieces import Extract, Piece
from courses.sources.tracing import Traced

PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\n(?=[►•-])|\Z)", re.DOTALL)


def read_plain(text: str) -> Extract:
    """Read plain text; offsets count in the file's characters."""
    found = PARAGRAPH.finditer(text)
    return Extract(text, tuple(Piece(Traced.of(text, m.start(), m.end())) for m in found))
