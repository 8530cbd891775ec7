"""The words of a PDF page: those that are read, and those that stand across it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pypdfium2

from courses.sources.readers.pdf.boxes import ASKEW
from courses.sources.readers.pdf.glyphs import Glyphs, Word


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page as it is held to be read, and those that stand across it."""

    words: tuple[Word, ...]
    across: tuple[Word, ...]
    turn: int
    """Quarter turns of the page's letters against the clock."""


def read_words(textpage: pypdfium2.PdfTextPage) -> PageWords:
    """Read the words of a page in the order in which the file writes them."""
    found = list(Glyphs(textpage.raw).cut())
    letters: Counter[int] = Counter()
    for turn, word in found:
        letters[turn] += len(word.text)
    turn = max((t for t in letters if t != ASKEW), key=letters.__getitem__, default=0)
    upright = tuple(word for t, word in found if t == turn)
    return PageWords(upright, tuple(word for t, word in found if t != turn), turn)
