"""The rows of a page: words on one line, raised and lowered ones set on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from courses.sources.readers.pdf.glyphs import RAISED, RIGHT_TO_LEFT, Word

SMALLER = 0.85
"""Share of the letter size beside it below which a word may be raised."""

HIGHEST, LOWEST = 0.75, -0.35
"""Shares of the letter size beside it that a word is raised or lowered by, at most."""

BESIDE = 0.35
"""The same for the space between the two."""

NUMBER = re.compile(r"\d+(?:[,\s]\d+)*,?")
LEVEL = 0.25
"""Share of the letter size by which the words of a row may stand higher or lower."""

SPACE = 0.15
"""Share of the letter size from which on a gap is a space between words."""

OVERPRINT = 0.2
"""The same for the shift of a word that is printed twice to look bold."""


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one line, in the order in which they are read."""

    words: tuple[Word, ...]
    y: float
    x0: float
    x1: float
    size: float
    """Of most of its letters."""

    @classmethod
    def of(cls, words: Sequence[Word]) -> Row:
        """Make a row of words, in any order."""
        ordered = _order(words)
        left, right = min(word.x0 for word in words), max(word.x1 for word in words)
        return cls(ordered, ordered[0].y, left, right, _find_size(words))

    @property
    def text(self) -> str:
        """Its words, with a space where one is written or seen."""
        return "".join(self.spell())

    def is_backwards(self) -> bool:
        """Tell whether it has words that are read from right to left."""
        return any(RIGHT_TO_LEFT.search(word.text) for word in self.words)

    def spell(self) -> Iterator[str]:
        """Give its words one by one, each with the space before it."""
        last: Word | None = None
        for word in self.words:
            yield f" {word.text}" if last and _is_apart(last, word) else word.text
            last = word


def build_rows(words: Iterable[Word]) -> list[Row]:
    """Put words together to rows, from the top down."""
    rows: list[Row] = []
    run: list[Word] = []
    for word in sorted(settle_raised(list(words)), key=lambda word: (-word.y, word.x0)):
        if run and run[0].y - word.y > LEVEL * min(run[0].size, word.size):
            rows.append(Row.of(run))
            run = []
        run.append(word)
    return [*rows, Row.of(run)] if run else rows


def settle_raised(words: Sequence[Word]) -> Iterator[Word]:
    """Set raised and lowered words on the line of the word beside them; raised numbers stay so."""
    last: Word | None = None
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        host = next((near for near in (last, following) if near and _carries(near, word)), None)
        last = _settle(word, host) if host else word
        yield last


def _carries(host: Word, word: Word) -> bool:
    rise = word.y - host.y
    gap = max(word.x0 - host.x1, host.x0 - word.x1)
    return (
        word.size < SMALLER * host.size
        and LOWEST * host.size < rise < HIGHEST * host.size
        and -BESIDE * host.size < gap < BESIDE * host.size
    )


def _settle(word: Word, host: Word) -> Word:
    raised = word.y - host.y > LEVEL * host.size / 2 and NUMBER.fullmatch(word.text)
    text = word.text.translate(RAISED) if raised else word.text
    return replace(word, text=text, y=host.y)


def _find_size(words: Sequence[Word]) -> float:
    """Find the size of most letters."""
    first = words[0].size
    if all(word.size == first for word in words):
        return first
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    return max(letters, key=letters.__getitem__)


def _order(words: Sequence[Word]) -> tuple[Word, ...]:
    """Order the words of a row as they are read, each once."""
    if not any(RIGHT_TO_LEFT.search(word.text) for word in words):
        return tuple(_print_once(sorted(words, key=lambda word: word.x0)))
    ordered = list(_print_once(sorted(words, key=lambda word: -word.x1)))
    runs = groupby(ordered, key=lambda word: RIGHT_TO_LEFT.search(word.text) is not None)
    parts = ((list(run), backwards) for backwards, run in runs)
    return tuple(w for run, backwards in parts for w in (run if backwards else reversed(run)))


def _print_once(words: Iterable[Word]) -> Iterator[Word]:
    last: Word | None = None
    for word in words:
        twice = last and last.text == word.text and abs(last.x0 - word.x0) < OVERPRINT * word.size
        if not twice:
            yield word
        last = word


def _is_apart(last: Word, word: Word) -> bool:
    gap = max(word.x0 - last.x1, last.x0 - word.x1)
    return word.spaced or gap > SPACE * word.size
