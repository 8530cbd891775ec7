"""No item is nearly another one.

From the house's rules for items: two stems that are alike by four fifths, with one key, ask the
same thing twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from quizzes.generation.checks.anatomy import list_keys
from quizzes.generation.corpus import strip_article
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import fold

ALIKE = 80
"""In hundredths."""


def are_twins(one: Item, other: Item) -> bool:
    """Tell whether two items ask nearly the same."""
    if one.language != other.language:
        return False
    stems = one.stem.lower(), other.stem.lower()
    if fold(stems[0]) == fold(stems[1]):
        return True
    stated = ItemKind.TRUE_FALSE in (one.kind, other.kind)
    return (stated or share_key(one, other)) and fuzz.ratio(*stems) >= ALIKE


def find_twins(items: Sequence[Item]) -> tuple[tuple[str, str], ...]:
    """Find the pairs of ids of items that ask nearly the same."""
    return tuple(
        (one.id, other.id) for one, other in combinations(items, 2) if are_twins(one, other)
    )


def share_key(one: Item, other: Item) -> bool:
    """Tell whether a key of one item is a key of the other."""
    keys, others = ({fold(strip_article(key)) for key in list_keys(item)} for item in (one, other))
    return bool(keys & others)
