"""Names that stay: ids that depend on what is said, where and in which file."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping, Sequence

from quizzes.generation.records import QuotedSpan

_DIGITS = 16


def digest(*parts: str) -> str:
    """Hash parts to 16 hex digits; no two lists of parts are written alike."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_DIGITS]


def place_of(sources: Sequence[QuotedSpan], hashes: Mapping[str, str]) -> str:
    """Write down where sources stand, by their files' hashes, in a fixed order."""
    places = sorted((hashes[s.document], s.start, s.end) for s in sources)
    return ";".join(f"{name}:{start}-{end}" for name, start, end in places)


def chance(*parts: str) -> random.Random:
    """Give a source of chance that depends on its parts alone."""
    return random.Random(digest(*parts))  # noqa: S311 - it shuffles options, it keeps no secret
