"""A stem asks what is so, not what is not.

Haladyna, Downing and Rodriguez (2002): word the stem positively, avoid negatives such as "not" or
"except".
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.negation import NEGATION
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a negation in a stem that asks; of statements, see ``false_by_negation``."""
    match = NEGATION.search(item.stem)
    if match and item.kind is not ItemKind.TRUE_FALSE:
        yield match.group()
