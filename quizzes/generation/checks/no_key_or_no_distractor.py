"""An item that asks for all right options has some that are right and some that are wrong.

Haladyna, Downing and Rodriguez (2002): "all of the above" rewards whoever sees two right options;
so does a list in which everything is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find multiple choice in which all options are right, or none is."""
    right = sum(choice.correct for choice in item.choices)
    if item.kind is ItemKind.MULTIPLE_CHOICE and not 0 < right < len(item.choices):
        yield f"{right}/{len(item.choices)}"
