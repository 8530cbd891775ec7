"""Lists of words, written as running text."""

from __future__ import annotations


def list_words(*lines: str) -> frozenset[str]:
    """Make a set of the words that stand in the lines, with spaces between them."""
    return frozenset(word for line in lines for word in line.split())
