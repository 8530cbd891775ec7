"""A stem has thirty words at most.

Haladyna, Downing and Rodriguez (2002): minimise the amount of reading in each item.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

MOST = 30


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a stem that is too long, and say how long."""
    words = len(item.stem.split())
    if words > MOST:
        yield str(words)
