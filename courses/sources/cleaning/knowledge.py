"""What the whole of a document tells about a part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from courses.sources.cleaning.raised import find_raised

WORD = re.compile(r"(?<!\w)[^\W\d_]++(?:[-’'][^\W\d_]++)*+(?!\w)|\d+")
"""Letters without a digit glued to them, or digits."""

PART = re.compile(r"[-’']")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Words and notes of a document."""

    words: Mapping[str, int] = field(default_factory=dict)
    """How often each word, folded, and each number stands in the text."""
    notes: frozenset[str] = frozenset()
    """The numbers of the document's notes."""
    raised: frozenset[str] = frozenset()
    """Those of them that a raised or bracketed number calls: no other number does."""

    @classmethod
    def gather(cls, texts: Iterable[str], notes: Iterable[str] = ()) -> Knowledge:
        """Count the words of texts, whole and around their hyphens and apostrophes."""
        folded = [text.casefold() for text in texts]
        found = [word for text in folded for word in WORD.findall(text)]
        words = Counter(found)
        for word in set(found):
            parts = PART.split(word)
            if len(parts) > 1:
                words.update(dict.fromkeys(parts, words[word]))
        called = frozenset(number for text in folded for number in find_raised(text))
        numbers = frozenset(notes)
        return cls(words, numbers, called & numbers)

    def knows(self, word: str) -> bool:
        """Tell whether a word stands in the document."""
        return word.casefold() in self.words

    def count(self, word: str) -> int:
        """Tell how often a word stands in the document."""
        return self.words.get(word.casefold(), 0)
