"""The lines of a text, and the space that stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from courses.sources.tracing import Traced

FINAL = re.compile(r"[.;:!?…][\s»”\")]*$")
"""How a line ends where a sentence or a clause does."""

LOWER = re.compile(r"[(«“\"\s]*(?!\(?[a-z]{1,4}\)\s)([^\W\d_])")
"""The first letter of a line, unless the line opens with a letter that numbers it."""

MARK = re.compile(r"(?:[►▶■●•◦▪‣·○□*]|[-–—](?=\s))")
"""Bullets and heading signs that open a line."""

SURE_CONTINUATIONS = 3
"""So many lines that go on after a blank one show that the spacing is doubled."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    text: Traced
    indent: int = 0
    """Columns of white space before it."""
    gap: int = 0
    """Blank lines before it."""
    turned: bool = False
    """The page turns before it: something that belongs to the page was dropped there."""
    row: str = ""
    """"row" or "header" where it is a row of a table."""

    @property
    def string(self) -> str:
        """The line's characters."""
        return self.text.text

    def opens_lower(self) -> bool:
        """Tell whether it starts in the middle of a sentence."""
        first = LOWER.match(self.string)
        return first is not None and first.group(1).islower()

    def ends(self) -> bool:
        """Tell whether a sentence or clause ends with it."""
        return FINAL.search(self.string) is not None


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Cut a decoded text into its lines from ``start`` on; a form feed turns the page.

    Where a blank line stands behind every line, it counts as no gap.
    """
    lines = list(_single_lines(text, start))
    if not _is_doubled(lines):
        return lines
    return [replace(line, gap=line.gap // 2) for line in lines]


def _single_lines(text: str, start: int) -> Iterator[Line]:
    gap, turned = 0, False
    for raw in text[start:].split("\n"):
        stripped = raw.strip()
        turned = turned or "\f" in raw
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            begin = start + indent
            yield Line(Traced.of(text, begin, begin + len(stripped)), indent, gap, turned)
            gap, turned = 0, False
        else:
            gap += 1
        start += len(raw) + 1


def _is_doubled(lines: list[Line]) -> bool:
    going_on = [line for line in lines[1:] if line.opens_lower()]
    apart = sum(line.gap == 1 for line in going_on)
    return apart >= SURE_CONTINUATIONS and 2 * apart > len(going_on)
