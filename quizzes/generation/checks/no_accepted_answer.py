"""An item with a typed answer says which answers it accepts."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import TYPED
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find typed items, and gaps without options, that accept nothing."""
    typed = item.kind in TYPED or (item.kind is ItemKind.CLOZE and not item.choices)
    if typed and not item.accepted:
        yield item.kind.value
