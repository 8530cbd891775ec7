"""Acronyms: how they look, and whether words spell them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from courses.building.wording import SMALL

SIGN = (
    r"(?P<sign>(?:[A-Z]\.){2,8}"
    r"|(?=[A-Z0-9-]*[A-Z][A-Z0-9-]*[A-Z0-9])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)"
)
"""An acronym, with or without dots: two letters or more, or letters and figures."""

FEWEST_PERMUTED = 4
"""Letters of an acronym that words may spell in another order, as those of two languages do."""

_WORD = re.compile(r"\w+")


def plain(sign: str) -> str:
    """Write an acronym without dots."""
    return sign.replace(".", "")


@dataclass(frozen=True)
class Initials:
    """The first letters of words that an acronym may be short for."""

    words: str

    @cached_property
    def all(self) -> tuple[tuple[str, bool], ...]:
        """The first letter of each word, and whether the word is small."""
        words = _WORD.findall(self.words)
        return tuple((_bare(word[0])[:1], word.lower() in SMALL) for word in words)

    @cached_property
    def large(self) -> str:
        """The first letters of the words that are not small."""
        return "".join(initial for initial, small in self.all if not small)

    def spell(self, sign: str) -> bool:
        """Tell whether they give an acronym; small words may give theirs or not."""
        letters = read_letters(sign)
        if not len(self.large) <= len(letters) <= len(self.all):
            return False
        reached = {0}
        for initial, small in self.all:
            given = {at + 1 for at in reached if letters[at : at + 1] == initial}
            reached = given | reached if small else given
        return len(letters) in reached

    def spell_permuted(self, sign: str) -> bool:
        """Tell whether they give an acronym in another order, as ONUDC is UNODC."""
        letters = read_letters(sign)
        return len(letters) >= FEWEST_PERMUTED and sorted(self.large) == sorted(letters)

    def begin(self, sign: str) -> bool:
        """Tell whether they give only the beginning of an acronym: words are missing."""
        letters = read_letters(sign)
        return letters.startswith(self.large) and len(self.large) < len(letters)

    def share(self, sign: str) -> float:
        """Measure which share of an acronym's letters they give, in any order, 0 to 1."""
        left, letters = list(self.large), read_letters(sign)
        for letter in letters:
            if letter in left:
                left.remove(letter)
        return (len(self.large) - len(left)) / len(letters)


def read_letters(sign: str) -> str:
    """Read the letters and figures of an acronym, in lower case."""
    return "".join(_WORD.findall(_bare(plain(sign))))


def _bare(text: str) -> str:
    """Take accents and case off."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()
