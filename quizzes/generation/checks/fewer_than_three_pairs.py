"""Matching has three pairs or more.

With two, knowing one pair is knowing both.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

FEWEST = 3


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find matching with too little to match."""
    if item.kind is ItemKind.MATCHING and len(item.pairs) < FEWEST:
        yield str(len(item.pairs))
