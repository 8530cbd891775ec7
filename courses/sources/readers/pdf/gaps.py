"""What rows leave free between their words, and what stands between two edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courses.sources.readers.pdf.rows import Row

MOST_GAPS = 40
"""Of a row; one with more of them is set in no columns."""

MOST_ROWS = 2_000
"""Of a page, likewise."""

Gap = tuple[float, float]
"""From left to right, in points."""


def find_gaps(row: Row, edges: Gap, least: float, margin: float | None = None) -> list[Gap]:
    """Find what a row leaves free between two edges, from ``least`` points on.

    At its sides that is from ``margin`` points on, if given.
    """
    left, right = edges
    margin = least if margin is None else margin
    gaps = [(left, row.x0)] if row.x0 - left >= margin else []
    cursor = row.x0
    for x0, x1 in sorted((word.x0, word.x1) for word in row.words):
        if x0 - cursor >= least:
            gaps.append((cursor, x0))
        cursor = max(cursor, x1)
    if right - row.x1 >= margin:
        gaps.append((row.x1, right))
    return gaps if len(gaps) <= MOST_GAPS else []


def meet(one: Gap, other: Gap, least: float) -> Gap | None:
    """Give what two gaps have in common, where it is wide enough."""
    left, right = max(one[0], other[0]), min(one[1], other[1])
    return (left, right) if right - left >= least else None


def cut(rows: Iterable[Row], left: float | None, right: float | None) -> Iterator[Row]:
    """Cut out of rows the words that begin between two edges."""
    for row in rows:
        words = [
            word
            for word in row.words
            if (left is None or word.x0 >= left) and (right is None or word.x0 < right)
        ]
        if len(words) == len(row.words):
            yield row
        elif words:
            yield Row.of(words)
