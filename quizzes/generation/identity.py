"""Names that stay: ids that depend on what is said in which document, not on what else it says."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence

from quizzes.generation.records import QuotedSpan

_DIGITS = 16


def digest(*parts: str) -> str:
    """Hash parts to 16 hex digits; no two lists of parts are written alike."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_DIGITS]


def place_of(sources: Sequence[QuotedSpan]) -> str:
    """Write down what is quoted from which document, in a fixed order, wherever it stands there."""
    return digest(*(part for s in sorted(sources, key=_said) for part in _said(s)))


def _said(source: QuotedSpan) -> tuple[str, str]:
    return source.document, source.quote


def chance(*parts: str) -> random.Random:
    """Give a source of chance that depends on its parts alone."""
    return random.Random(digest(*parts))  # noqa: S311 - it shuffles options, it keeps no secret
