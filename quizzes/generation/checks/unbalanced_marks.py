"""Quotation marks and brackets that open also close.

One that does not shows that a text was cut in the middle of what it says.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

PAIRS = ("«»", "“”", "()", "[]")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find texts with a mark that opens and never closes, or the reverse."""
    for text in iterate_texts(item):
        if text.count('"') % 2 or any(not _is_balanced(text, *pair) for pair in PAIRS):
            yield text


def _is_balanced(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == opening) - (character == closing)
        if depth < 0:
            return False
    return depth == 0
