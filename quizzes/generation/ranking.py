"""Items judged by their checks, put in order, near twins taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from quizzes.generation.checks.twins import are_twins
from quizzes.generation.records import Finding, Item, Rejection, Severity

_A_WARNING = 0.15


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
        twin = next((other for other in kept if are_twins(other, item)), None)
        if twin is None:
            kept.append(item)
        else:
            rejections.append(Rejection("near_duplicate", item.stem, twin.id))
    return tuple(kept), rejections


def _errors(item: Item) -> list[Finding]:
    return [finding for finding in item.findings if finding.severity is Severity.ERROR]


def _score(item: Item, worth: Mapping[str, float]) -> float:
    return worth[item.fact] - _A_WARNING * len(item.findings)
