"""Options that are numbers stand in order.

Haladyna, Downing and Rodriguez (2002), guideline 21: place choices in logical or numerical order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.corpus import Corpus
from quizzes.generation.numerals import read_date, read_number
from quizzes.generation.records import Item


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find choices that are all numbers, or all dates, and neither rise nor fall."""
    texts = [choice.text for choice in item.choices]
    if not is_in_order(texts):
        yield " / ".join(texts)


def is_in_order(texts: Sequence[str]) -> bool:
    """Tell whether texts that are all dates, or all numbers, rise or fall; others always do."""
    dates = [date for text in texts if (date := read_date(text))]
    if len(dates) == len(texts):
        return dates in (sorted(dates), sorted(dates, reverse=True))
    numbers = [number for text in texts if (number := read_number(text)) is not None]
    return len(numbers) < len(texts) or numbers in (sorted(numbers), sorted(numbers, reverse=True))
