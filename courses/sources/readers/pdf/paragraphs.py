"""The paragraphs of a PDF file: lines that belong together, in a column or over several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from courses.sources.layout.wrapping import SHORTEST_BODY
from courses.sources.readers.pdf.script import PdfLine
from courses.sources.tracing import Traced

ROOM = 0.5
"""Share of the letter size that a word and its space take beyond the word itself."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read one after the other, and the edges that they are set between."""

    lines: Sequence[PdfLine]
    left: float
    right: float

    def begin(self, line: PdfLine) -> float:
        """Tell where lines begin that are read as this one is."""
        return -self.right if line.backwards else self.left

    def end(self, line: PdfLine) -> float:
        """Tell where such lines end."""
        return -self.left if line.backwards else self.right


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``column`` is the one that the last of them stands in."""

    lines: list[PdfLine]
    column: Column

    @property
    def last(self) -> PdfLine:
        """The line that another may go on from."""
        return self.lines[-1]

    @property
    def text(self) -> Traced:
        """Its text, lines apart."""
        return Traced.join((line.text for line in self.lines), "\n")

    @property
    def size(self) -> float:
        """Letter size of most of its lines."""
        return median(line.size for line in self.lines)

    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(line.is_bold() for line in self.lines)

    def lead(self) -> int:
        """Find the decoded offset behind the bold words that it opens with, or 0."""
        behind = 0
        for line in self.lines:
            if line.bold:
                behind = line.text.offsets[line.bold - 1] + 1
            if not line.is_bold():
                break
        return behind

    def is_body(self) -> bool:
        """Tell whether it is too long for a heading."""
        return sum(len(line.string) for line in self.lines) >= SHORTEST_BODY

    def is_full(self, line: PdfLine) -> bool:
        """Tell whether a line's first word had no room on its last one."""
        return self.last.x1 + line.first + ROOM * line.size > self.column.end(line)
