"""Nothing is asked about while the sources disagree on it.

From the house's rules of trust: an admin chooses one of the statements first.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, QuotedSpan


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find open conflicts that one of the item's quotes is a statement of."""
    for conflict in corpus.conflicts:
        if any(
            _overlap(span, statement) for span in item.source for statement in conflict.statements
        ):
            yield conflict.about


def _overlap(one: QuotedSpan, other: QuotedSpan) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
