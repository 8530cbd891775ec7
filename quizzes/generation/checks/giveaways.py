"""No stem of a quiz tells the key of another item in it.

Haladyna, Downing and Rodriguez (2002): keep the content of items independent of one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from quizzes.generation.checks.anatomy import list_keys
from quizzes.generation.checks.key_in_stem import is_said
from quizzes.generation.corpus import strip_article
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import find_stems

ENOUGH = 0.4
"""The share of an item's words that another stem must say for the two to be about one thing."""


def gives_away(teller: Item, asked: Item) -> bool:
    """Tell whether the stem of one item says what the other one asks for."""
    if asked.kind is ItemKind.TRUE_FALSE or asked.pairs or asked.sequence:
        return False
    about, told = find_stems(asked.stem), find_stems(teller.stem)
    if not about or len(about & told) < ENOUGH * len(about):
        return False
    return any(is_said(strip_article(key), teller.stem, loosely=True) for key in list_keys(asked))


def find_giveaways(items: Sequence[Item]) -> tuple[tuple[str, str], ...]:
    """Find the pairs of ids in which the first item's stem tells the second one's key."""
    return tuple(
        (one.id, other.id) for one, other in permutations(items, 2) if gives_away(one, other)
    )
