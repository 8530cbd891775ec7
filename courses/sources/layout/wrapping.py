"""Lines that one paragraph was broken into, joined again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from courses.sources.layout.lines import MARK, Line
from courses.sources.layout.tables import read_row
from courses.sources.pieces import Piece
from courses.sources.resolutions import PREAMBULAR
from courses.sources.tracing import Traced

NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s")
"""A number or letter that may open a clause or a list item."""

LONE = re.compile(rf"(?:\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)]|{MARK.pattern}|[-–—])")
"""A number, letter or bullet that stands alone on its line, before what it opens."""

HYPHEN = re.compile(r"[^\W\d_][-‐\u00ad]$")
SHORTEST_BODY = 60
"""Characters; a shorter text may be a heading that nothing goes on from."""

WIDEST = 140
"""Characters; no text is wrapped beyond."""

SLACK = 0.85
"""Share of the width from which on a line counts as full: margins are ragged."""

BROKEN_OFF = 0.5
"""Share of the width below which the author broke a line although there was room."""

PAIRS = 2
"""So many lines that must go on show that a text is wrapped."""


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    length: int = 0

    @property
    def last(self) -> Line:
        return self.lines[-1]

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.length += len(line.string)

    def is_body(self) -> bool:
        """Tell whether it is too long for a heading."""
        return len(self.lines[0].string) + self.length >= SHORTEST_BODY

    def build(self) -> Piece:
        if self.last.row:
            return read_row(self.last)
        return Piece(Traced.join((line.text for line in self.lines), "\n"))


def join_lines(lines: list[Line]) -> list[Piece]:
    """Join the lines of each paragraph; line breaks stay in the pieces for the cleaners."""
    setting = _Setting.measure(lines)
    paragraphs: list[_Paragraph] = []
    for line in lines:
        row = line.row or (paragraphs and paragraphs[-1].last.row)
        if paragraphs and not row and _goes_on(paragraphs[-1], line, setting):
            paragraphs[-1].add(line)
        else:
            paragraphs.append(_Paragraph([line]))
    return [paragraph.build() for paragraph in paragraphs]


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is set."""

    width: int
    """Of a full line; 0 where the text is not wrapped."""
    margin: int
    """Indent of most lines that go on from the one before."""

    @classmethod
    def measure(cls, lines: list[Line]) -> _Setting:
        going_on = [line for line in lines if line.opens_lower() and not line.turned] or lines
        indents = Counter(line.indent for line in going_on)
        return cls(_measure_width(lines), indents.most_common(1)[0][0] if lines else 0)

    def is_full(self, last: Line, line: Line) -> bool:
        """Tell whether the next line's first word had no room on the last one."""
        word = line.string.split(maxsplit=1)[0]
        return self.width > 0 and len(last.string) + 1 + len(word) >= SLACK * self.width

    def is_broken_off(self, last: Line, line: Line) -> bool:
        """Tell whether the author began a new line where there was much room on the last."""
        word = line.string.split(maxsplit=1)[0]
        room = BROKEN_OFF * self.width
        apart = line.gap or line.turned or HYPHEN.search(last.string)
        return not apart and len(last.string) + 1 + len(word) < room

    def is_broken(self, paragraph: _Paragraph, line: Line) -> bool:
        """Tell whether a full line goes on, rather than an indented line opening a paragraph."""
        hangs = MARK.match(paragraph.lines[0].string) is not None
        apart = line.indent > self.margin and not hangs and not line.opens_lower()
        return self.is_full(paragraph.last, line) and not apart

    def is_dash_within(self, last: Line, line: Line) -> bool:
        """Tell whether the dash that a line opens with stands in a sentence."""
        return line.string[0] in "–—" and not last.ends() and self.is_full(last, line)


def _measure_width(lines: list[Line]) -> int:
    pairs = pairwise(lines)
    broken = sorted(
        len(line.string)
        for line, following in pairs
        if not following.gap and following.opens_lower() and not line.ends()
    )
    if len(broken) < PAIRS:
        return 0
    width = broken[len(broken) * 9 // 10]
    return width if width <= WIDEST else 0


def _goes_on(paragraph: _Paragraph, line: Line, setting: _Setting) -> bool:
    """Tell whether a line belongs to the paragraph before it."""
    last = paragraph.last
    if LONE.fullmatch(last.string) and len(paragraph.lines) == 1:
        return line.gap <= 1
    if _opens_item(last, line, setting) or setting.is_broken_off(last, line):
        return False
    if line.opens_lower() and not last.ends():
        return not line.gap or line.turned or paragraph.is_body()
    if line.turned:
        return paragraph.is_body() and not last.ends() and not _opens_clause(last, line)
    if line.gap:
        return False
    return _is_cut(last, line) or setting.is_broken(paragraph, line)


def _opens_item(last: Line, line: Line, setting: _Setting) -> bool:
    """Tell whether a line opens a list item or a numbered clause."""
    if MARK.match(line.string):
        return not setting.is_dash_within(last, line)
    return NUMBERED.match(line.string) is not None and last.ends()


def _opens_clause(last: Line, line: Line) -> bool:
    """Tell whether a line opens a preambular clause behind another."""
    return last.string.endswith(",") and PREAMBULAR.match(line.string) is not None


def _is_cut(last: Line, line: Line) -> bool:
    """Tell whether a word or a bracket was cut from the line before."""
    bracket = line.string.startswith("(")
    return not last.ends() and (bracket or HYPHEN.search(last.string) is not None)
