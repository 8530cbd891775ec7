"""A choice is among three options or more.

Rodriguez (2005): three options are enough, two are a coin.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

FEWEST = 3


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find choices among fewer; a cloze without options has typed answers."""
    chosen = item.kind in {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}
    if (chosen or (item.kind is ItemKind.CLOZE and item.choices)) and len(item.choices) < FEWEST:
        yield str(len(item.choices))
