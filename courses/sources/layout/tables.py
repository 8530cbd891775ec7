"""Tables in plain text: cells between bars, or parted by tabulators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from courses.sources.layout.furniture import drop_lines
from courses.sources.layout.lines import Line
from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced

CELLS = " | "
"""What stands between the cells of a row, as in every other format."""

ROW, HEADER = "row", "header"

FRAMED = re.compile(r"\|.*\|")
BAR = re.compile(r"\s*\|\s*")
TABULATOR = re.compile(r"[ \u00a0]*\t\s*")
RULE = re.compile(r"[|+][\s:|+-]*-{3,}[\s:|+-]*[|+]")
NUMBERED = re.compile(r"(?:\(?(?:\w{1,3})[.)]|\W{1,2})[ \u00a0]*\t")
"""A number or bullet and a tabulator open a list item, not a row."""

FEWEST_ROWS = 2
LONGEST_CELL = 60
"""Characters between tabulators; longer ones are text."""


def mark_rows(lines: list[Line]) -> list[Line]:
    """Mark the lines that are rows of a table, and drop the rules between them.

    A table has at least two rows, one right below the other, with as many cells; the first is its
    header where a rule stands below it.
    """
    marked = list(lines)
    rules: set[int] = set()
    for table in _find_tables(lines):
        ruled = [place for place in table if RULE.fullmatch(lines[place].string)]
        rows = [place for place in table if place not in ruled]
        if len(rows) >= FEWEST_ROWS:
            rules.update(ruled)
            for place in rows:
                header = place == rows[0] and place + 1 in ruled
                marked[place] = replace(lines[place], row=HEADER if header else ROW)
    return drop_lines(marked, rules, turns=False)


def read_row(line: Line) -> Piece:
    """Read a row that was marked: its cells one behind the other."""
    label = HEADER if line.row == HEADER else ""
    return Piece(Traced.join(_split(line.text), CELLS), BlockKind.TABLE_ROW, label=label)


def _find_tables(lines: list[Line]) -> Iterator[list[int]]:
    """Find the runs of lines with as many cells, rules among them."""
    table: list[int] = []
    for place, line in enumerate(lines):
        if table and not line.gap and _is_alike(lines[table[0]], line):
            table.append(place)
            continue
        yield table
        table = [place] if _count_cells(line) > 1 or RULE.fullmatch(line.string) else []
    yield table


def _is_alike(first: Line, line: Line) -> bool:
    if RULE.fullmatch(line.string) or RULE.fullmatch(first.string):
        return FRAMED.fullmatch(line.string) is not None or RULE.fullmatch(line.string) is not None
    return _count_cells(line) == _count_cells(first)


def _count_cells(line: Line) -> int:
    if "|" not in line.string and "\t" not in line.string:
        return 1
    cells = [len(cell) for cell in _split(line.text)]
    framed = FRAMED.fullmatch(line.string) is not None
    return len(cells) if framed or max(cells) <= LONGEST_CELL else 1


def _split(text: Traced) -> list[Traced]:
    """Cut a line into its cells; a line that is no row is one cell."""
    if FRAMED.fullmatch(text.text):
        return _cut(text.strip("|").strip(), BAR)
    return [text] if NUMBERED.match(text.text) else _cut(text, TABULATOR)


def _cut(text: Traced, border: re.Pattern[str]) -> list[Traced]:
    borders = [found.span() for found in border.finditer(text.text)]
    starts = [0, *(end for _, end in borders)]
    ends = [*(start for start, _ in borders), len(text)]
    return [text.cut(start, end) for start, end in zip(starts, ends, strict=True)]
