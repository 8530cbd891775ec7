"""Items judged by their checks, put in order, near twins taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from quizzes.generation.checks.twins import are_twins
from quizzes.generation.records import Finding, Item, ItemKind, Rejection, Severity

_A_WARNING = 0.15
_A_STATEMENT = 0.05
"""Telling true from false asks less than choosing: such items come after others."""


def rank(
    items: Sequence[Item],
    worth: Mapping[str, float],
    check: Callable[[Item], tuple[Finding, ...]],
) -> tuple[tuple[Item, ...], list[Rejection]]:
    """Check items and order them, best first; the rest is turned away with its code.

    ``worth`` tells by fact how much it deserves a question.
    """
    checked = [replace(item, findings=check(item)) for item in items]
    sound = [item for item in checked if not _errors(item)]
    rejections = [
        Rejection(finding.code, item.stem, finding.detail)
        for item in checked
        for finding in _errors(item)[:1]
    ]
    sound.sort(key=lambda item: (-_score(item, worth), item.id))
    kept: list[Item] = []
    for item in sound:
        twin = next((other for other in kept if _repeats(other, item)), None)
        if twin is None:
            kept.append(item)
        else:
            rejections.append(Rejection("near_duplicate", item.stem, twin.id))
    return tuple(kept), rejections


def _repeats(kept: Item, item: Item) -> bool:
    """One fact may be asked in two ways; selection takes one of them a quiz."""
    two_ways = kept.fact == item.fact and kept.kind is not item.kind
    return not two_ways and are_twins(kept, item)


def _errors(item: Item) -> list[Finding]:
    return [finding for finding in item.findings if finding.severity is Severity.ERROR]


def _score(item: Item, worth: Mapping[str, float]) -> float:
    stated = item.kind is ItemKind.TRUE_FALSE
    return worth[item.fact] - _A_WARNING * len(item.findings) - _A_STATEMENT * stated
