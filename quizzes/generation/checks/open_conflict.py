"""Nothing is asked about while the sources disagree on it.

From the house's rules of trust: an admin chooses one of the statements first.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.facts.conflicts import overlap, says_one_of
from quizzes.generation.records import Item


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find open conflicts that one of the item's quotes states and the item says a value of."""
    told = " ".join((*iterate_texts(item), *list_keys(item)))
    for conflict in corpus.conflicts:
        if says_one_of(told, conflict.values) and any(
            overlap(span, statement) for span in item.source for statement in conflict.statements
        ):
            yield conflict.about
