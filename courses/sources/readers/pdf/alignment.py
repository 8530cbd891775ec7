"""Tables without lines: short cells that stand in columns, row after row."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from courses.sources.readers.pdf.entries import (
    WRAPPED,
    Cells,
    Grid,
    is_whole,
    measure,
    write_entries,
)
from courses.sources.readers.pdf.rows import Row

ALIGNED = 0.8
"""Share of the lines in the first column that have another cell beside them."""

SHORT, LONGEST = 3, 8
"""Words of most cells in the first column, and of the longest."""


def lay_columns(columns: Sequence[Sequence[Row]]) -> list[Row]:
    """Make entries of columns that are those of a table, from the top down.

    Rows above and below it, which stand in no column but the first, stay as they are. There are
    none at all where it may as well be text in columns.
    """
    grid = Grid.of(columns)
    whole = [index for index, cells in enumerate(grid.lines) if is_whole(cells)]
    if not whole or not _is_clear(grid.lines[whole[0] :], len(whole)):
        return []
    start, end = whole[0], _find_end(grid, whole[-1] + 1)
    entries = write_entries(grid.cut(start, end).join_wrapped())
    return [*map(_unite, grid.lines[:start]), *entries, *map(_unite, grid.lines[end:])]


def _is_clear(lines: Sequence[Cells], whole: int) -> bool:
    """Tell whether cells are short and stand in line, as they do in nothing but a table."""
    first = [row for cells in lines for row in cells[0]]
    words = [len(row.words) for row in first]
    short = median(words) <= SHORT and max(words) <= LONGEST
    cut = any(row.text.endswith("-") for row in first)
    return short and not cut and whole >= ALIGNED * len(first)


def _find_end(grid: Grid, end: int) -> int:
    """Find where a table ends whose last whole line ends there: its cells may go on below."""
    heights = grid.heights
    while end < len(heights) and heights[end - 1] - heights[end] < WRAPPED * measure(
        grid.lines[end]
    ):
        end += 1
    return end


def _unite(cells: Cells) -> Row:
    """Make one row again of what stands in several columns."""
    return Row.of([word for cell in cells for row in cell for word in row.words])
