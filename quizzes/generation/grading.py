"""How hard an item is likely to be, before anyone has answered it."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from quizzes.generation.records import Choice, CognitiveLevel, ItemKind

_BASE = MappingProxyType(
    {
        ItemKind.TRUE_FALSE: 0.25,
        ItemKind.CLOZE: 0.4,
        ItemKind.SINGLE_CHOICE: 0.4,
        ItemKind.MATCHING: 0.5,
        ItemKind.MULTIPLE_CHOICE: 0.55,
        ItemKind.ORDERING: 0.6,
        ItemKind.NUMERIC: 0.65,
        ItemKind.SHORT_ANSWER: 0.6,
    }
)
_LEVELS = MappingProxyType(
    {CognitiveLevel.REMEMBER: 0.0, CognitiveLevel.UNDERSTAND: 0.1, CognitiveLevel.APPLY: 0.2}
)
_AN_OPTION = 0.03


def estimate_difficulty(kind: ItemKind, level: CognitiveLevel, choices: Sequence[Choice]) -> float:
    """Estimate 0 to 1: by kind, level, and each option beyond the third."""
    beyond = max(0, len(choices) - 3)
    return round(min(1.0, _BASE[kind] + _LEVELS[level] + _AN_OPTION * beyond), 2)
