"""The decoded text of a PDF file, written down row by row, and its lines with their looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from courses.sources.layout.lines import FINAL, LOWER, MARK
from courses.sources.layout.wrapping import NUMBERED
from courses.sources.readers.pdf.entries import Entry
from courses.sources.readers.pdf.rows import Row
from courses.sources.tracing import Traced

PAGE_BREAK = "\f"
ALIKE = 0.06
"""Share by which letter sizes that are one may differ."""


class Part(Enum):
    """What a line is, besides a line of text."""

    TEXT = auto()
    ENTRY = auto()
    """A row of a table."""
    HEADER = auto()
    """The same, all bold."""


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of the decoded text, and how it is set; places and sizes in points."""

    text: Traced
    x0: float
    """Where it begins, counted in the direction of reading."""
    x1: float
    """Where it ends, counted likewise."""
    y: float
    size: float
    first: float
    """Breadth of its first word."""
    bold: int
    """Characters of its bold opening, a bullet before it aside."""
    part: Part
    backwards: bool
    """It is read from right to left."""

    @property
    def string(self) -> str:
        """The line's characters."""
        return self.text.text

    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return self.bold == len(self.text)

    def is_of_size(self, other: PdfLine) -> bool:
        """Tell whether its letters are about as large as another's."""
        return abs(self.size - other.size) <= ALIKE * other.size

    def opens_lower(self) -> bool:
        """Tell whether it starts in the middle of a sentence."""
        first = LOWER.match(self.string)
        return first is not None and first.group(1).islower()

    def opens_item(self) -> bool:
        """Tell whether a bullet or a number opens it."""
        return bool(MARK.match(self.string) or NUMBERED.match(self.string))

    def ends(self) -> bool:
        """Tell whether a sentence or clause ends with it."""
        return FINAL.search(self.string) is not None


@dataclass(slots=True)
class Script:
    """Writes the decoded text."""

    _written: list[str] = field(default_factory=list)
    _length: int = 0

    def text(self) -> str:
        """Give what was written."""
        return "".join(self._written)

    def turn(self) -> None:
        """Begin another page."""
        self._write(PAGE_BREAK)

    def skip(self, rows: Iterable[Row]) -> Iterator[Traced]:
        """Write rows that are no text of the document, and give them."""
        return (line.text for line in list(self.take(rows)))

    def take(self, rows: Iterable[Row]) -> Iterator[PdfLine]:
        """Write rows, each on a line of its own, and give them as lines."""
        for row in rows:
            words = list(row.spell())
            string = "".join(words)
            start = self._length
            self._write(string + "\n")
            text = Traced(string, tuple(range(start, start + len(string))))
            first = row.words[0]
            backwards = row.is_backwards()
            yield PdfLine(
                text=text,
                x0=-row.x1 if backwards else row.x0,
                x1=-row.x0 if backwards else row.x1,
                y=row.y,
                size=row.size,
                first=first.x1 - first.x0,
                bold=_measure_bold(row, words),
                part=_tell_part(row),
                backwards=backwards,
            )

    def _write(self, string: str) -> None:
        self._written.append(string)
        self._length += len(string)


def _measure_bold(row: Row, words: Sequence[str]) -> int:
    length, bold = 0, 0
    for index, (word, spelt) in enumerate(zip(row.words, words, strict=True)):
        length += len(spelt)
        if word.bold:
            bold = length
        elif index or not MARK.fullmatch(word.text):
            break
    return bold


def _tell_part(row: Row) -> Part:
    entry = row.words[0]
    if not isinstance(entry, Entry):
        return Part.TEXT
    return Part.HEADER if entry.header else Part.ENTRY
