"""The words of a text, so that two texts can be held against each other."""

from __future__ import annotations

import re

from courses.building.matching import fold

_FRENCH = """
à au aux avec ce ces cet cette contre d dans de des du elle elles en entre et il ils l la le les
leur leurs n ne nos notre nous on ou où par pas plus pour qu que qui s sa se ses son sous sur un une
"""
_ENGLISH = """
a an and are as at by for from in into is it its of on or our that the their these this those to we
with
"""
SMALL = frozenset((_FRENCH + _ENGLISH).split())
"""Words that say nothing of what a text is about."""

_WORD = re.compile(r"\w+")
_LONG = 3
"""Letters; a longer word loses its plural."""


def find_words(text: str) -> tuple[str, ...]:
    """List the words that carry meaning, folded and without the s or x of a plural."""
    words = _WORD.findall(fold(text))
    return tuple(_make_singular(word) for word in words if word not in SMALL)


def count_words(text: str) -> int:
    """Count the words of a text as a reader does; a mark alone is none."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def holds_phrase(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Tell whether the words of a phrase stand in a text one after the other."""
    return bool(phrase) and f" {' '.join(phrase)} " in f" {' '.join(words)} "


def measure_overlap(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Measure how much two texts share: twice the words of both over all words (Dice), 0 to 1."""
    first, second = set(one), set(other)
    total = len(first) + len(second)
    return 2 * len(first & second) / total if total else 0.0


def _make_singular(word: str) -> str:
    return word[:-1] if len(word) > _LONG and word[-1] in "sx" else word
