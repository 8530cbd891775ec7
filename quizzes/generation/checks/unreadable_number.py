"""A numeric item accepts numbers, within a tolerance that is none or more."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.numerals import read_number
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find accepted answers that are no numbers, and tolerances below zero."""
    if item.kind is not ItemKind.NUMERIC:
        return
    for answer in item.accepted:
        if read_number(answer) is None:
            yield answer
    if item.tolerance is not None and not item.tolerance >= 0:
        yield str(item.tolerance)
