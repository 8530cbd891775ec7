"""When two typed answers are the same answer."""

from __future__ import annotations

import re

from quizzes.generation.wording import fold, read_words

_LEADING = re.compile(r"^(?:(?:les?|la|une?|des|du|the|an?)\s+|[ld]['’]\s*)", re.IGNORECASE)
_INSIDE = re.compile(r"(?<=\s)(?:(?:les?|la)\s+|l['’]\s*)", re.IGNORECASE)
_CONTRACTED = {"du": "de", "des": "de", "d": "de", "au": "a", "aux": "a"}
_SHORT = 4
"""Words below so many letters keep their last one: "pas", "bus", "prix" are no plurals."""


def are_same(one: str, other: str) -> bool:
    """Tell whether two typed answers have the same letters, or the same once reduced."""
    letters, spelled = fold(one), spell(one)
    return bool(spelled) and (letters == fold(other) or spelled == spell(other))


def spell(text: str) -> str:
    """Reduce a typed answer to what must be right of it.

    Case, accents, spaces, hyphens, articles and the marks of the plural are forgiven.
    """
    bare = _INSIDE.sub("", _LEADING.sub("", text.strip()))
    return "".join(_reduce(fold(word)) for word in read_words(bare))


def _reduce(word: str) -> str:
    word = _CONTRACTED.get(word, word)
    if len(word) <= _SHORT or not word.isalpha():
        return word
    if word.endswith("aux") and not word.endswith("eaux"):
        return word[:-3] + "al"
    return word[:-1] if word[-1] in "sx" else word
