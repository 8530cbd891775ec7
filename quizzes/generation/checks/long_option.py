"""An option has fifteen words at most.

Haladyna, Downing and Rodriguez (2002): minimise the amount of reading in each item.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_options
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

MOST = 15


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find options that are too long."""
    return (text for text in list_options(item) if len(text.split()) > MOST)
