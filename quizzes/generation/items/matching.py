"""Pairs to be put together."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Matching
from quizzes.generation.french.typography import capitalise
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Pair, Rejection
from quizzes.generation.wording import fold

_FEWEST, _MOST = 3, 5


def write_matching(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for three to five pairs whose sides are all different."""
    fact = entry.found
    if not isinstance(fact, Matching):
        return None
    rights: dict[str, tuple[str, str]] = {}
    for left, right in fact.pairs:
        rights.setdefault(fold(right), (left, right))
    pairs = list(rights.values())[:_MOST]
    if len(pairs) < _FEWEST:
        return Rejection("fewer_than_three_pairs", fact.instruction)
    polish = workshop.tongue.polish
    shown = tuple(Pair(polish(capitalise(left)), polish(right)) for left, right in pairs)
    return workshop.finish(entry, ItemKind.MATCHING, polish(fact.instruction), pairs=shown)
