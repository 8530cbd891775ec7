"""Tables of a page: those that hold data, and those that only place text."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

STRUCTURE = "table, h1, h2, h3, h4, dl"
"""What stands in no cell of data."""

SEVERAL = "ul, ol, p + p"
"""What stands in cells of data as well, where they are short and make a grid."""

LONGEST_CELL = 600
"""Characters."""


def is_layout(table: LexborNode) -> bool:
    """Tell whether a table only places text on the page."""
    if _holds(table, STRUCTURE):
        return True
    rows = [list(_cells(row)) for row in table.css("tr")]
    if len(rows) == 1 and len(rows[0]) == 1:
        return True
    return _holds(table, SEVERAL) and not find_header(table) and not _is_grid(rows)


def find_header(table: LexborNode) -> int:
    """Find the row that names the columns, by its ``mem_id``; 0 where there is none.

    It is the first one, and holds only cells that are headers or bold throughout.
    """
    rows = table.css("tr")
    if not rows:
        return 0
    cells = list(_cells(rows[0]))
    named = bool(cells) and all(cell.tag == "th" for cell in cells)
    bold = len(rows) > 1 and len(cells) > 1 and all(map(_is_bold, cells))
    return int(rows[0].mem_id) if named or bold else 0


def _holds(table: LexborNode, selector: str) -> bool:
    return any(child.css_first(selector) for child in table.iter())


def _is_grid(rows: list[list[LexborNode]]) -> bool:
    widths = {len(row) for row in rows}
    longest = max((len(cell.text()) for row in rows for cell in row), default=0)
    return len(rows) > 1 and len(widths) == 1 and min(widths) > 1 and longest <= LONGEST_CELL


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (child for child in row.iter() if child.tag in {"td", "th"})


def _is_bold(cell: LexborNode) -> bool:
    if cell.tag == "th":
        return True
    bold = "".join(part.text() for part in cell.css("b, strong"))
    return bool(bold.strip()) and "".join(bold.split()) == "".join(cell.text().split())
