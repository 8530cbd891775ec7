"""Heads, feet and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from courses.sources.layout.furniture import is_furniture
from courses.sources.readers.pdf.rows import Row

DEEPEST = 4
"""Rows from the edge that may belong to the page."""

SHIFT = 4.0
"""Points by which a head may stand higher or lower on another page."""

LARGE = 1.15
"""Share of the body's letter size from which on a row is a title, unless most pages have it."""

APART = 1.6
"""Share of the letter size that a page number stands away from the text."""

WIDE = 3.0
"""The same between the two ends of a head."""

FEWEST = 2
"""Pages with a head at one height show that another text there, free of the text, is one too."""

LONGEST_NUMBER = 20
NUMBER = re.compile(r"\d+")
ROMAN = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Margins:
    """The rows of a page, from the top down: those of its head, its text and its foot."""

    head: Sequence[Row]
    body: Sequence[Row]
    foot: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Edge:
    """What the pages of a document have in common at one edge."""

    pages: Sequence[Sequence[Row]]
    """The outermost rows of each page, from outside."""
    places: Mapping[str, Sequence[tuple[int, float]]]
    """Of each text, digits apart: the pages that it stands on, and how high."""
    body: float
    """Letter size of most text."""
    heights: list[float] = field(default_factory=list)
    """How high the outermost rows stand that repeat."""

    @classmethod
    def of(cls, pages: Sequence[Sequence[Row]], body: float) -> _Edge:
        """Gather what stands where."""
        places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for page, rows in enumerate(pages):
            for row in rows:
                places[_sign(row)].append((page, row.y))
        edge = cls(pages, places, body)
        outer = [(page, rows[0]) for page, rows in enumerate(pages) if rows]
        edge.heights.extend(row.y for page, row in outer if edge._count_repeats(page, row))
        return edge

    def count(self, page: int) -> int:
        """Count the rows of a page, from outside, that belong to the page.

        They stand apart from its text, unless they are those of several other pages.
        """
        count = 0
        rows = self.pages[page]
        for index, row in enumerate(rows):
            following = rows[index + 1] if index + 1 < len(rows) else None
            apart = _is_apart(row, following)
            times = self._count_repeats(page, row)
            if not times and not (apart and (self._is_at_height(row) or _is_number(page, row))):
                break
            if apart or times >= FEWEST:
                count = index + 1
        return count

    def _count_repeats(self, page: int, row: Row) -> int:
        """Count the other pages that a row stands on at the same height; a title is none."""
        times = sum(p != page and abs(y - row.y) <= SHIFT for p, y in self.places[_sign(row)])
        return 0 if self._is_large(row) and 2 * times < len(self.pages) else times

    def _is_large(self, row: Row) -> bool:
        return row.size > LARGE * self.body

    def _is_at_height(self, row: Row) -> bool:
        """Tell whether a row stands where most pages have one that repeats: a changing head."""
        near = sum(abs(height - row.y) <= SHIFT for height in self.heights)
        return near >= max(FEWEST, (len(self.pages) - 1) / 2) and not self._is_large(row)


def split_margins(pages: Sequence[Sequence[Row]], body: float) -> list[Margins]:
    """Part the heads and feet of pages from their text; ``body`` is the size of most letters."""
    top = _Edge.of([rows[:DEEPEST] for rows in pages], body)
    bottom = _Edge.of([rows[: -DEEPEST - 1 : -1] for rows in pages], body)
    return [_split(rows, top.count(page), bottom.count(page)) for page, rows in enumerate(pages)]


def _split(rows: Sequence[Row], head: int, foot: int) -> Margins:
    end = max(len(rows) - foot, head)
    return Margins(rows[:head], rows[head:end], rows[end:])


def _is_number(page: int, row: Row) -> bool:
    """Tell whether a row gives the page's number."""
    own = str(page + 1)
    if own in {row.words[0].text, row.words[-1].text} and _is_parted(row):
        return True
    return len(row.text) <= LONGEST_NUMBER and (row.text == own or is_furniture(row.text))


def _is_apart(row: Row, following: Row | None) -> bool:
    distance = abs(row.y - following.y) if following else math.inf
    return distance > APART * row.size


def _is_parted(row: Row) -> bool:
    """Tell whether a row has its words at both ends, with nothing in between."""
    gaps = (word.x0 - last.x1 for last, word in pairwise(row.words))
    return max(gaps, default=0.0) > WIDE * row.size


def _sign(row: Row) -> str:
    """Give a row's text without what changes from page to page."""
    text = NUMBER.sub("#", " ".join(row.text.casefold().split()))
    return "#" if ROMAN.fullmatch(text) else text


def sizes(rows: Sequence[Row]) -> Iterator[tuple[float, int]]:
    """Give the letter sizes of rows, rounded, with the letters that have them."""
    return ((round(2 * word.size) / 2, len(word.text)) for row in rows for word in row.words)
