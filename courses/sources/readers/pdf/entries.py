"""The rows of a table, made of the lines of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from courses.sources.readers.pdf.gaps import Gap
from courses.sources.readers.pdf.glyphs import Word
from courses.sources.readers.pdf.rows import Row

BETWEEN_CELLS = " | "
WRAPPED = 1.45
"""Share of the letter size below which two rows may be lines of one cell."""

CLOSE = 1.2
"""Share of the closest rows' distance beyond which a row stands apart."""

Cells = list[list[Row]]
"""The lines of each cell of a row, one list a column."""


@dataclass(frozen=True, slots=True)
class Entry(Word):
    """A row of a table, set like one wide word: its cells with a bar between them."""

    header: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines of text, each parted into columns, with their heights from the top down."""

    lines: Sequence[Cells]
    heights: Sequence[float]

    @classmethod
    def of(cls, columns: Sequence[Sequence[Row]]) -> Grid:
        """Set what stands in columns in line."""
        heights = sorted({row.y for column in columns for row in column}, reverse=True)
        lines = [[[r for r in column if r.y == y] for column in columns] for y in heights]
        return cls(lines, heights)

    def cut(self, start: int, end: int | None = None) -> Grid:
        """Take some of the lines, as a slice would."""
        return Grid(self.lines[start:end], self.heights[start:end])

    def join_all(self) -> list[Cells]:
        """Join all lines to one row."""
        return [
            [[row for line in column for row in line] for column in zip(*self.lines, strict=True)]
        ]

    def join_wrapped(self) -> list[Cells]:
        """Join the lines of a cell: those that go on close below, or without a first cell."""
        steps = [upper - lower for upper, lower in pairwise(self.heights)]
        closest = min(steps, default=0.0)
        apart = max(steps, default=0.0) > CLOSE * closest
        wrapped = apart and closest < WRAPPED * measure(self.lines[0])
        joined: list[Cells] = []
        for index, cells in enumerate(self.lines):
            close = wrapped and index > 0 and steps[index - 1] <= CLOSE * closest
            if joined and (close or not is_whole(cells)):
                joined[-1] = [above + own for above, own in zip(joined[-1], cells, strict=True)]
            else:
                joined.append([list(cell) for cell in cells])
        return joined


def is_whole(cells: Cells) -> bool:
    """Tell whether a line has words in the first column and in another."""
    return bool(cells[0]) and any(cells[1:])


def measure(cells: Cells) -> float:
    """Give the letter size of a line."""
    return next(row.size for cell in cells for row in cell)


def write_entries(rows: Sequence[Cells], edges: Gap | None = None) -> list[Row]:
    """Write each row of a table as one entry, as wide as the table or as its own words.

    The first is the table's header where all of it is bold.
    """
    return [_write(cells, edges, first=not index) for index, cells in enumerate(rows)]


def _write(cells: Cells, edges: Gap | None, *, first: bool) -> Row:
    rows = [row for cell in cells for row in cell]
    left, right = edges or (min(row.x0 for row in rows), max(row.x1 for row in rows))
    text = BETWEEN_CELLS.join("\n".join(row.text for row in cell) for cell in cells)
    bold = all(word.bold for row in rows for word in row.words)
    top = max(rows, key=lambda row: row.y)
    return Row.of([Entry(text, left, right, top.y, top.size, bold, True, first and bold)])
