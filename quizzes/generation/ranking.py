"""Items judged by their checks, put in order, near twins and what says too much taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizzes.generation.checks.twins import are_twins
from quizzes.generation.records import Finding, Item, ItemKind, Rejection, Severity
from quizzes.generation.wording import fold

_A_WARNING = 0.15
_A_STATEMENT = 0.05
"""Telling true from false asks less than choosing: such items come after others."""
_ENOUGH = 2
"""So many questions about one fact; more of them are padding."""
_WHOLE = frozenset({ItemKind.MATCHING, ItemKind.MULTIPLE_CHOICE, ItemKind.ORDERING})
"""Kinds that ask for all that a passage lists, and are kept before what asks for a part of it."""
_PLENTY, _ALIKE = 4, 2
"""So many questions proved by the same quotes, and so many of one kind; more ask for the rest."""


def rank(
    items: Sequence[Item],
    worth: Mapping[str, float],
    check: Callable[[Item], tuple[Finding, ...]],
) -> tuple[tuple[Item, ...], list[Rejection]]:
    """Check items and order them, best first; the rest is turned away with its code.

    ``worth`` tells by fact how much it deserves a question. Among equals the documents take turns.
    """
    checked = [replace(item, findings=check(item)) for item in items]
    sound = [item for item in checked if not _errors(item)]
    rejections = [
        Rejection(finding.code, item.stem, finding.detail)
        for item in checked
        for finding in _errors(item)[:1]
    ]
    kept: list[Item] = []
    for item in sorted(sound, key=lambda i: (i.kind not in _WHOLE, -_score(i, worth), i.id)):
        if rejection := _turn_away(item, kept):
            rejections.append(rejection)
        else:
            kept.append(item)
    return _take_turns(kept, worth), rejections


def _turn_away(item: Item, kept: Sequence[Item]) -> Rejection | None:
    twin = next((other for other in kept if _repeats(other, item)), None)
    if twin is not None:
        return Rejection("near_duplicate", item.stem, twin.id)
    if sum(other.fact == item.fact for other in kept) >= _ENOUGH:
        return Rejection("fact_asked_enough", item.stem, item.fact)
    beside = [other for other in kept if other.source == item.source]
    if _is_plenty(item, beside):
        return Rejection("passage_asked_enough", item.stem, item.source[0].quote)
    return None


def _is_plenty(item: Item, beside: Sequence[Item]) -> bool:
    """Tell whether a passage has questions enough, and this one asks for what others told."""
    alike = [other for other in beside if other.kind is item.kind]
    told = {part for other in beside for part in _list_answers(other)}
    repeats = item.kind is ItemKind.TRUE_FALSE or not told.isdisjoint(_list_answers(item))
    return repeats and (len(beside) >= _PLENTY or len(alike) >= _ALIKE)


def _list_answers(item: Item) -> Iterator[str]:
    yield from (fold(choice.text) for choice in item.choices if choice.correct)
    yield from (fold(side) for pair in item.pairs for side in (pair.left, pair.right))
    yield from map(fold, item.accepted)


def _take_turns(items: Sequence[Item], worth: Mapping[str, float]) -> tuple[Item, ...]:
    """Let the documents take turns among items that score the same, best first."""
    places: Counter[tuple[float, str]] = Counter()
    turns: dict[str, tuple[float, int]] = {}
    for item in items:
        score, document = round(_score(item, worth), 1), item.source[0].document
        turns[item.id] = (-score, places[score, document])
        places[score, document] += 1
    return tuple(sorted(items, key=lambda item: turns[item.id]))


def _repeats(kept: Item, item: Item) -> bool:
    """One fact may be asked in two ways; selection takes one of them a quiz."""
    two_ways = kept.fact == item.fact and kept.kind is not item.kind
    return not two_ways and are_twins(kept, item)


def _errors(item: Item) -> list[Finding]:
    return [finding for finding in item.findings if finding.severity is Severity.ERROR]


def _score(item: Item, worth: Mapping[str, float]) -> float:
    stated = item.kind is ItemKind.TRUE_FALSE
    return worth[item.fact] - _A_WARNING * len(item.findings) - _A_STATEMENT * stated
