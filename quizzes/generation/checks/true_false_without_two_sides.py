"""True or false has two options: true first, then false."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

SIDES = 2


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find statements with more or fewer options than two."""
    if item.kind is ItemKind.TRUE_FALSE and len(item.choices) != SIDES:
        yield str(len(item.choices))
