"""Footnotes: the lines at the foot of a page or at the end that a number opens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from courses.sources.layout.furniture import is_furniture
from courses.sources.layout.lines import Line
from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced

RULE = re.compile(r"_{3,}|-{5,}|—{3,}")
"""What stands between a page's text and its notes."""

HEADING = re.compile(
    r"\W*(?:notes?(?: de bas de page| de fin)?|footnotes|endnotes|notas)\W*", re.IGNORECASE
)
OPENING = re.compile(r"(?=\(\d{1,3}\)|\d)\(?(\d{1,3})([.)]?)\s+(?=\S)")
BRACKETED = re.compile(r"\[\^?(\d{1,3})(\]):?\s+(?=\S)")

ABBREVIATED = re.compile(r"\b(?:al|art|cf|chap|éd|fig|no|nos|p|par|pp|sect|vol)\.$", re.IGNORECASE)
"""How a line ends whose full stop ends no note."""

FARTHEST = 3
"""The most by which a note's number is above that of the one before it."""


@dataclass(slots=True)
class _Note:
    number: int
    sign: str
    """What stands behind the number: a dot, a bracket or nothing."""
    lines: list[Line]

    def build(self) -> Piece:
        text = Traced.join((line.text for line in self.lines), "\n")
        return Piece(text, BlockKind.FOOTNOTE, label=str(self.number))


@dataclass(slots=True)
class _Sorter:
    """Goes through lines and keeps notes apart from text."""

    text: list[Line] = field(default_factory=list)
    notes: list[_Note] = field(default_factory=list)
    expecting: bool = False
    """The line before opens a place where notes stand."""
    within: bool = False
    """The line before belongs to a note."""

    def take(self, line: Line) -> None:
        note = self._open(line)
        if note:
            self._drop_heading()
            self.notes.append(note)
        elif self.within and self._goes_on(line):
            self.notes[-1].lines.append(line)
        else:
            self.text.append(replace(line, turned=True) if self.within else line)
            self.within = False
            self.expecting = bool(RULE.fullmatch(line.string) or HEADING.fullmatch(line.string))
            return
        self.within = True

    def _drop_heading(self) -> None:
        """Drop the heading of the notes, which stands above nothing once they are gone."""
        if self.text and HEADING.fullmatch(self.text[-1].string):
            self.text.pop()

    def _open(self, line: Line) -> _Note | None:
        """Take a line as the first of a note, if it is."""
        opening = BRACKETED.match(line.string)
        if not opening and (self.expecting or self.within):
            opening = OPENING.match(line.string)
        if not opening:
            return None
        rest = replace(line, text=line.text.cut(opening.end()))
        note = _Note(int(opening.group(1)), opening.group(2), [rest])
        return note if self._follows(note) else None

    def _follows(self, note: _Note) -> bool:
        if not self.notes:
            return True
        last = self.notes[-1]
        above = note.number - last.number
        return note.sign == last.sign and 0 < above <= FARTHEST

    def _goes_on(self, line: Line) -> bool:
        if is_furniture(line.string) or line.turned or line.gap:
            return False
        last = self.notes[-1].lines[-1].string
        return not last.endswith(".") or ABBREVIATED.search(last) is not None


def split_notes(lines: list[Line]) -> tuple[list[Line], list[Piece]]:
    """Keep the lines of footnotes apart; each note is a piece whose label is its number."""
    sorter = _Sorter()
    for line in lines:
        sorter.take(line)
    return sorter.text, [note.build() for note in sorter.notes]
