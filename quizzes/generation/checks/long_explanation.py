"""An explanation has sixty words at most, so that it is read."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import fold

MOST = 60


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find an explanation that is too long, and say how long."""
    words = sum(bool(fold(word)) for word in item.explanation.split())
    if words > MOST:
        yield str(words)
