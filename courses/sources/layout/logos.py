"""Alternative texts of logos in a copied page: lines right above a heading."""

from __future__ import annotations

from courses.sources.layout.furniture import drop_lines
from courses.sources.layout.lines import Line
from courses.sources.structure.logos import LONGEST, is_twin


def drop_logos(lines: list[Line]) -> list[Line]:
    """Drop a line right above a heading that says the same in other letters."""
    logos = {i for i in range(len(lines) - 2) if _is_logo(*lines[i : i + 3])}
    return drop_lines(lines, logos, turns=False)


def _is_logo(line: Line, heading: Line, body: Line) -> bool:
    apart = heading.gap == 0 and body.gap > 0 and len(body.string) > LONGEST
    return apart and not line.ends() and is_twin(line.string, heading.string)
