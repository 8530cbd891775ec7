"""A cloze has one gap, and nothing else has any."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import GAP
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find clozes without a gap or with several, and gaps where nothing is to be filled in."""
    gaps = len(GAP.findall(item.stem))
    if gaps != (1 if item.kind is ItemKind.CLOZE else 0):
        yield str(gaps)
