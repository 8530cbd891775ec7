"""Options that are numbers stand in order.

Haladyna, Downing and Rodriguez (2002), guideline 21: place choices in logical or numerical order.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_options
from quizzes.generation.corpus import Corpus
from quizzes.generation.numerals import read_number
from quizzes.generation.records import Item


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find choices that are all numbers and neither rise nor fall."""
    texts = list_options(item) if item.choices else ()
    numbers = [number for text in texts if (number := read_number(text)) is not None]
    if len(numbers) == len(texts) and numbers not in (
        sorted(numbers),
        sorted(numbers, reverse=True),
    ):
        yield " / ".join(texts)
