"""Ordering has three steps or more.

With two, a guess is right half the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

FEWEST = 3


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find ordering with too little to order."""
    if item.kind is ItemKind.ORDERING and len(item.sequence) < FEWEST:
        yield str(len(item.sequence))
