"""An item that asks for one option has one key.

Haladyna, Downing and Rodriguez (2002): make sure that only one of the choices is the right answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import ONE_KEY
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find no key or several where one is wanted; a cloze without options has typed answers."""
    if item.kind in ONE_KEY or (item.kind is ItemKind.CLOZE and item.choices):
        right = sum(choice.correct for choice in item.choices)
        if right != 1:
            yield str(right)
