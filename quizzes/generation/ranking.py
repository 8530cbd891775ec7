"""Items judged by their checks, put in order, near twins and what says too much taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from quizzes.generation.checks.twins import are_twins
from quizzes.generation.records import Finding, Item, ItemKind, Rejection, Severity

_A_WARNING = 0.15
_A_STATEMENT = 0.05
"""Telling true from false asks less than choosing: such items come after others."""
_ENOUGH = 2
"""So many questions about one fact; more of them are padding."""


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
    for item in sorted(sound, key=lambda item: (-_score(item, worth), item.id)):
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
    return None


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
