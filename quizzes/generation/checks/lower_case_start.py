"""A stem begins like a sentence, with a capital.

Haladyna, Downing and Rodriguez (2002): edit and proof items.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a stem whose first letter is a small one."""
    if item.stem[:1].islower():
        yield item.stem
