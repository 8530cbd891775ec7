"""A quote stands at its span: its letters and digits, in order.

From the house's rules of trust: a key must be readable in a quoted span. What cleaning takes
away (a footnote mark, the foot of a page) may stand in the span and not in the quote.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import fold

SLACK = 40
"""So many characters may be left out of any quote, and a quarter of its length beyond."""


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find quotes that the decoded text does not hold at their place."""
    for span in item.source:
        quote, original = fold(span.quote), fold(corpus.read(span))
        if not quote or not stands_in(quote, original):
            yield f"{span.document} {span.start}–{span.end}: {span.quote}"


def stands_in(quote: str, original: str) -> bool:
    """Tell whether the letters of the quote stand in the original in order, with little between."""
    if quote in original:
        return True
    rest = iter(original)
    in_order = all(letter in rest for letter in quote)
    return in_order and len(original) <= 1.25 * len(quote) + SLACK
