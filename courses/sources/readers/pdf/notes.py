"""Footnotes: the small lines at the foot of a column or page that a number opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from courses.sources.layout.lines import FINAL
from courses.sources.pieces import Piece
from courses.sources.readers.pdf.glyphs import LOWERED
from courses.sources.readers.pdf.script import Part, PdfLine
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced

SMALL = 0.94
"""Share of the body's letter size below which a line may be a note's."""

OPENING = re.compile(r"(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(\d{1,3})[.)]?(?=\s)|([*†‡§]{1,3}))\s*(?=\S)")
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


@dataclass(slots=True)
class _Note:
    label: str
    lines: list[Traced]

    def build(self) -> Piece:
        return Piece(Traced.join(self.lines, "\n"), BlockKind.FOOTNOTE, label=self.label)


@dataclass(slots=True)
class Notes:
    """Keeps the footnotes of a document apart from its text."""

    body: float
    """Letter size of most text."""
    called: frozenset[str]
    """The numbers that stand raised in the document."""
    _notes: list[_Note] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[PdfLine], body: float) -> Notes:
        """Begin with what the lines of the document call."""
        raised = (found for line in lines for found in RAISED.findall(line.string))
        return cls(body, frozenset(number.translate(LOWERED) for number in raised))

    def split(self, lines: Sequence[PdfLine]) -> Sequence[PdfLine]:
        """Take the notes at the end of a flow out of it, and give the rest."""
        start = self._find_start(lines)
        for line in lines[start:]:
            label, text = self._open(line)
            if label:
                self._notes.append(_Note(label, [text]))
            else:
                self._notes[-1].lines.append(text)
        return lines[:start]

    def pieces(self) -> tuple[Piece, ...]:
        """Give the notes that were found, in their order."""
        return tuple(note.build() for note in self._notes)

    def _find_start(self, lines: Sequence[PdfLine]) -> int:
        """Find the first of the small lines at the end that opens a note."""
        start = len(lines)
        while start and self._is_small(lines[start - 1]):
            start -= 1
        opening = (i for i in range(start, len(lines)) if self._open(lines[i])[0])
        first = next(opening, len(lines))
        if start < len(lines) and self._is_unfinished():
            return start
        return first

    def _is_small(self, line: PdfLine) -> bool:
        return line.part is Part.TEXT and line.size < SMALL * self.body

    def _is_unfinished(self) -> bool:
        """Tell whether the last note goes on, at the foot of the next page perhaps."""
        return bool(self._notes) and not FINAL.search(self._notes[-1].lines[-1].text)

    def _open(self, line: PdfLine) -> tuple[str, Traced]:
        """Tell the label of the note that a line opens, if any, and the text behind it."""
        found = OPENING.match(line.string)
        if not found:
            return "", line.text
        raised, plain, sign = found.groups()
        if plain and plain not in self.called:
            return "", line.text
        label = raised.translate(LOWERED) if raised else plain or sign
        return label, line.text.cut(found.end())
