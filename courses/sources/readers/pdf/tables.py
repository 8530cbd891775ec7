"""Tables whose rows stand between ruled lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from courses.sources.readers.pdf.boxes import Box
from courses.sources.readers.pdf.entries import Grid, write_entries
from courses.sources.readers.pdf.gaps import MOST_ROWS, Gap, cut, find_gaps, meet
from courses.sources.readers.pdf.rows import Row
from courses.sources.readers.pdf.rules import Rules

ALIKE = 4.0
"""Points by which the lines of a table may differ at their ends."""

NARROWEST = 0.7
"""Share of the letter size that stands free between two columns."""

FEWEST = 2
"""Rows of a table; one alone is a box around some text."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Stripes between lines one below the other; ``gaps`` is what all of them leave free."""

    box: Box
    stripes: Sequence[Sequence[Row]]
    gaps: Sequence[Gap]

    def take(self, other: _Table) -> _Table | None:
        """Take what stands below, if it leaves a common gap free."""
        common = [g for a in self.gaps for b in other.gaps if (g := meet(a, b, 0.1))]
        stripes = [*self.stripes, *other.stripes]
        return _Table(self.box.join(other.box), stripes, common) if common else None

    def find_edges(self) -> list[float]:
        """Find where its columns end, but for the last."""
        rows = [row for stripe in self.stripes for row in stripe]
        middles = [(left + right) / 2 for left, right in self.gaps]
        return [middle for middle in middles if _is_between(rows, middle)]

    def build(self, edges: Sequence[float]) -> list[Row]:
        """Make its rows; without a line between each two, the lines of text tell them."""
        ruled = len(self.stripes) > FEWEST
        rows = []
        for stripe in self.stripes:
            sides = pairwise([self.box.left - ALIKE, *edges, self.box.right])
            grid = Grid.of([list(cut(stripe, left, right)) for left, right in sides])
            rows += grid.join_all() if ruled else grid.join_wrapped()
        return write_entries(rows, (self.box.left, self.box.right))


def lay_tables(rows: Sequence[Row], rules: Rules) -> list[Row]:
    """Put an entry in the place of the rows that stand in each row of a ruled table."""
    placed = list(rows)
    for lines in _group(rules.across) if len(rows) <= MOST_ROWS else ():
        for table in _find_tables(placed, lines, rules.down):
            edges = table.find_edges()
            if edges and sum(map(len, table.stripes)) >= FEWEST:
                placed = [*_take_out(placed, table.box), *table.build(edges)]
    return sorted(placed, key=lambda row: -row.y)


def _group(lines: Sequence[Box]) -> Iterator[list[Box]]:
    """Group the lines that begin and end alike."""
    rest = list(lines)
    while rest:
        first = rest[0]
        alike = [line for line in rest if _is_alike(first, line)]
        rest = [line for line in rest if not _is_alike(first, line)]
        if len(alike) > FEWEST:
            yield alike


def _is_alike(one: Box, other: Box) -> bool:
    return abs(one.left - other.left) <= ALIKE and abs(one.right - other.right) <= ALIKE


def _find_tables(
    rows: Sequence[Row], lines: Sequence[Box], down: Sequence[Box]
) -> Iterator[_Table]:
    """Find runs of stripes that leave the same gaps free."""
    table: _Table | None = None
    for upper, lower in pairwise(lines):
        stripe = _find_stripe(rows, upper.join(lower), down)
        longer = table.take(stripe) if table else None
        if table and not longer:
            yield table
        table = longer or stripe
    if table:
        yield table


def _find_stripe(rows: Sequence[Row], box: Box, down: Sequence[Box]) -> _Table:
    """Find what stands in a box, and what parts it: lines down, else what all rows leave free."""
    within = [row for row in rows if box.bottom < row.y < box.top]
    stripe = list(cut(within, box.left - ALIKE, box.right))
    gaps = sorted(_find_lines(box, down)) or _find_free(stripe, (box.left, box.right))
    return _Table(box, [stripe] if stripe else [], gaps)


def _find_free(rows: Sequence[Row], edges: Gap) -> list[Gap]:
    gaps = [edges]
    for row in rows:
        least = NARROWEST * row.size
        free = find_gaps(row, edges, least)
        gaps = [gap for a in gaps for b in free if (gap := meet(a, b, least))]
    return gaps


def _find_lines(box: Box, down: Sequence[Box]) -> set[Gap]:
    """Find the lines that stand in a box from its top to its bottom."""
    return {
        (line.left - 1, line.left + 1)
        for line in down
        if box.left + ALIKE < line.left < box.right - ALIKE
        and line.bottom <= box.bottom + ALIKE
        and line.top >= box.top - ALIKE
    }


def _is_between(rows: Sequence[Row], edge: float) -> bool:
    """Tell whether words stand on both sides of an edge, on one of them in several rows."""
    left = sum(row.x0 < edge for row in rows)
    right = sum(row.x1 > edge for row in rows)
    return min(left, right) > 0 and max(left, right) >= FEWEST


def _take_out(rows: Sequence[Row], box: Box) -> Iterator[Row]:
    """Take the words in a box out of the rows of a page."""
    for row in rows:
        if not box.bottom < row.y < box.top:
            yield row
            continue
        yield from cut([row], None, box.left - ALIKE)
        yield from cut([row], box.right, None)
