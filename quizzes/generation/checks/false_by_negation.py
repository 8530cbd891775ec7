"""A false statement is false by one changed part, never by a negation that was added.

From the house's rules for items: a negation tells the test-wise learner, and teaches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import join_quotes
from quizzes.generation.checks.negation import NEGATION
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a negation in a false statement whose quote has none."""
    match = NEGATION.search(item.stem)
    false = item.kind is ItemKind.TRUE_FALSE and any(c.correct for c in item.choices[1:])
    if match and false and not NEGATION.search(join_quotes(item)):
        yield match.group()
