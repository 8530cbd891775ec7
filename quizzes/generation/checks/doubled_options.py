"""No option stands there twice.

Haladyna, Downing and Rodriguez (2002): keep choices independent; choices should not overlap. Two
spellings of one number are one option.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generation.corpus import Corpus
from quizzes.generation.numerals import read_quantity
from quizzes.generation.records import Item
from quizzes.generation.wording import fold


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find options that are the same among the choices, the steps or one side of the pairs."""
    for texts in (
        [choice.text for choice in item.choices],
        [pair.left for pair in item.pairs],
        [pair.right for pair in item.pairs],
        item.sequence,
    ):
        yield from _find_doubles(texts)


def _find_doubles(texts: Sequence[str]) -> Iterator[str]:
    counted = Counter(_reduce(text) for text in texts)
    for text, key in zip(texts, map(_reduce, texts), strict=True):
        if counted.pop(key, 1) > 1:
            yield text


def _reduce(text: str) -> str:
    quantity = read_quantity(text)
    return f"{quantity.value} {fold(quantity.unit)}" if quantity else fold(text)
