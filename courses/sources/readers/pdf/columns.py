"""The order in which the rows of a page are read: columns, sidebars, what stands across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from courses.sources.layout.lines import MARK
from courses.sources.readers.pdf.alignment import lay_columns
from courses.sources.readers.pdf.gaps import MOST_ROWS, Gap, cut, find_gaps, meet
from courses.sources.readers.pdf.rows import Row

NARROWEST = 0.7
"""Share of the letter size that stands free between two columns, all the way down."""

MARGIN = 0.15
"""Share of the width that has to be free beside a row before it can be one of a column."""

FEWEST = 4
"""Rows of a column beside another."""

RAGGED = 1.0
"""Share of the letter size by which rows may end before their edge."""

SIDEBAR = 0.6
"""Share of the widest column below which one with fewer rows is read after it."""

DEEPEST = 5
"""Columns within columns."""

LABEL = re.compile(rf"(?:{MARK.pattern}|\(?\w{{1,4}}[.)]\)?|\d{{1,3}}|o)")
"""What hangs before the lines of a list and is no column."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Rows that are read one after the other, and the edges that they are set between."""

    rows: Sequence[Row]
    left: float
    right: float


@dataclass(slots=True)
class _Band:
    """Rows one below the other that leave the same gaps free."""

    rows: list[Row]
    gaps: list[Gap]
    gutters: list[Gap] = field(default_factory=list)
    """Those of the gaps that part columns."""

    def take(self, row: Row, gaps: list[Gap], least: float) -> bool:
        """Take the next row, unless it stands across a gutter or closes all gaps."""
        common = [gap for own in self.gaps for new in gaps if (gap := meet(own, new, least))]
        if not common or not all(_keeps(gutter, common) for gutter in self.gutters):
            return False
        within = any(_is_within([row], gap) for gap in gaps)
        if within and not any(_is_within([*self.rows, row], gap) for gap in common):
            return False
        self.rows.append(row)
        self.gaps = common
        self.gutters = [gap for gap in common if _parts(self.rows, gap)]
        return True


def arrange(rows: Sequence[Row], edges: Gap, depth: int = 0) -> Iterator[Flow]:
    """Cut rows, given from the top down, into flows in the order in which they are read.

    ``edges`` are those that the rows are set between.
    """
    left, right = edges
    if len(rows) > MOST_ROWS or depth == DEEPEST:
        yield Flow(rows, left, right)
        return
    plain: list[Row] = []
    for band in _cut_bands(rows, edges):
        columns = _cut_columns(band) if band.gutters else []
        entries = lay_columns(columns) if columns else band.rows
        plain += entries
        if entries:
            continue
        if plain:
            yield Flow(plain, left, right)
        plain = []
        for column in _order(columns):
            yield from arrange(column, find_edges(column), depth + 1)
    if plain:
        yield Flow(plain, left, right)


def find_edges(rows: Sequence[Row]) -> Gap:
    """Find how far rows reach to the left and to the right."""
    return min((row.x0 for row in rows), default=0.0), max((row.x1 for row in rows), default=0.0)


def reaches(rows: Sequence[Row], right: float) -> bool:
    """Tell whether rows end at one edge, so that it is the one they are set to."""
    return sum(right - row.x1 < RAGGED * row.size for row in rows) >= FEWEST


def _cut_bands(rows: Sequence[Row], edges: Gap) -> Iterator[_Band]:
    band: _Band | None = None
    for row in rows:
        least = NARROWEST * row.size
        gaps = find_gaps(row, edges, least, max(MARGIN * (edges[1] - edges[0]), least))
        if band and band.take(row, gaps, least):
            continue
        if band:
            yield band
        band = _Band([row], gaps)
    if band:
        yield band


def _is_within(rows: Sequence[Row], gap: Gap) -> bool:
    """Tell whether rows have words on both sides of a gap."""
    return any(row.x0 < gap[0] for row in rows) and any(row.x1 > gap[1] for row in rows)


def _keeps(gutter: Gap, gaps: Sequence[Gap]) -> bool:
    return any(gutter[0] <= gap[0] and gap[1] <= gutter[1] for gap in gaps)


def _parts(rows: Sequence[Row], gap: Gap) -> bool:
    """Tell whether text stands on both sides of a gap, side by side."""
    left = [row for row in rows if row.x0 < gap[0]]
    right = [row for row in rows if row.x1 > gap[1]]
    if min(len(left), len(right)) < FEWEST:
        return False
    beside = [row for row in left if right[-1].y <= row.y <= right[0].y]
    return len(beside) >= FEWEST - 1 and not all(map(_is_label, cut(left, None, gap[0])))


def _is_label(row: Row) -> bool:
    return LABEL.fullmatch(row.text) is not None


def _cut_columns(band: _Band) -> list[list[Row]]:
    """Cut a band at its gutters."""
    edges = [None, *(gap[1] - 0.1 for gap in band.gutters), None]
    return [list(cut(band.rows, left, right)) for left, right in pairwise(edges)]


def _order(columns: Sequence[list[Row]]) -> list[list[Row]]:
    """Order columns as they are read; a sidebar comes behind the text that it stands beside."""
    backwards = [row.is_backwards() for column in columns for row in column]
    ordered = columns[::-1] if 2 * sum(backwards) > len(backwards) else columns
    return sorted(ordered, key=lambda column: _is_sidebar(column, columns))


def _is_sidebar(column: Sequence[Row], columns: Sequence[Sequence[Row]]) -> bool:
    widest = max(columns, key=_width)
    return _width(column) < SIDEBAR * _width(widest) and len(column) < len(widest)


def _width(column: Sequence[Row]) -> float:
    left, right = find_edges(column)
    return right - left
