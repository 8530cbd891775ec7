"""How a document is set, and whether a line of it goes on from the one before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from courses.sources.layout.furniture import is_furniture
from courses.sources.layout.lines import FINAL, LOWER, MARK
from courses.sources.layout.wrapping import HYPHEN, NUMBERED
from courses.sources.readers.pdf_paragraphs import Column, Paragraph
from courses.sources.readers.pdf_script import Part, PdfLine
from courses.sources.resolutions import PREAMBULAR

ALIKE = 0.06
"""Share by which the letter sizes of one paragraph may differ."""

CLOSE = 1.25
"""Share of the usual distance of lines beyond which another paragraph begins."""

USUAL = 1.2
"""Share of the letter size that lines stand apart, where no text shows it."""

FARTHEST = 4.0
"""Share of the letter size by which the first line of a paragraph stands farther in at most."""

INDENT = 0.8
"""Share of the letter size from which on a line stands farther in or out."""

ROOM = 0.5
"""Share of the letter size that a word and its space take beyond the word itself."""

FEWEST = 3
"""Paragraphs that begin farther in show that paragraphs do."""


def join_paragraphs(columns: Sequence[Column]) -> list[Paragraph]:
    """Join the lines of each paragraph, beyond the end of a column or page."""
    setting = Setting.measure(columns)
    paragraphs: list[Paragraph] = []
    for column in columns:
        for line in column.lines:
            if paragraphs and setting.goes_on(paragraphs[-1], line, column):
                paragraphs[-1].lines.append(line)
                paragraphs[-1].column = column
            else:
                paragraphs.append(Paragraph([line], column))
    return paragraphs


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set."""

    distances: Mapping[float, float]
    """Between the lines of a paragraph, for each letter size, rounded."""
    usual: float
    """The same as a share of the letter size."""
    indents: bool
    """The first lines of paragraphs stand farther in."""

    @classmethod
    def measure(cls, columns: Sequence[Column]) -> Setting:
        """Measure the lines that surely belong to one paragraph, as a sentence goes on in them."""
        pairs = [(a, b) for column in columns for a, b in pairwise(column.lines)]
        found: dict[float, list[float]] = defaultdict(list)
        for last, line in pairs:
            if _goes_on_surely(last, line) and last.y > line.y:
                found[_round(line.size)].append(last.y - line.y)
        distances = {size: median(values) for size, values in found.items()}
        most = max(found, key=lambda size: len(found[size]), default=1.0)
        usual = distances.get(most, USUAL) / most
        return cls(distances, usual, _count_indents(columns) >= FEWEST)

    def goes_on(self, paragraph: Paragraph, line: PdfLine, column: Column) -> bool:
        """Tell whether a line belongs to the paragraph before it."""
        last = paragraph.last
        if line.part is not Part.TEXT or last.part is not Part.TEXT:
            return False
        if not _has_look(paragraph, line) or _stands_alone(last) or _stands_alone(line):
            return False
        if _opens_clause(last, line) or _opens_item(paragraph, line):
            return False
        if column is not paragraph.column or last.y <= line.y:
            return self._goes_on_behind(paragraph, line, column)
        if last.y - line.y > CLOSE * self._distance(line.size):
            return False
        return _keeps_indent(paragraph, line) and _follows(paragraph, line)

    def _goes_on_behind(self, paragraph: Paragraph, line: PdfLine, column: Column) -> bool:
        """Tell the same where a column or page ends between the two.

        Where a sentence ends there as well, only the indents of the document can tell.
        """
        last = paragraph.last
        if HYPHEN.search(last.string):
            return True
        full = paragraph.is_body() and _is_full(paragraph, line)
        if not FINAL.search(last.string):
            return full or _opens_lower(line)
        flush = abs(line.x0 - column.left) < INDENT * line.size and not line.is_bold()
        return self.indents and flush and full

    def _distance(self, size: float) -> float:
        return self.distances.get(_round(size), self.usual * size)


def _goes_on_surely(last: PdfLine, line: PdfLine) -> bool:
    alike = last.part is line.part is Part.TEXT and _is_of_size(last, line)
    return alike and _opens_lower(line) and not FINAL.search(last.string)


def _count_indents(columns: Iterable[Column]) -> int:
    """Count the lines that open a sentence farther in than those before and behind them."""
    count = 0
    for column in columns:
        for before, line, behind in zip(
            column.lines, column.lines[1:], column.lines[2:], strict=False
        ):
            inwards = INDENT * line.size
            farther = min(line.x0 - before.x0, line.x0 - behind.x0) > inwards
            count += farther and not MARK.match(line.string) and bool(FINAL.search(before.string))
    return count


def _round(size: float) -> float:
    return round(2 * size) / 2


def _has_look(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line has letters of a paragraph's size and, unless cut from it, weight."""
    last = paragraph.last
    if not _is_of_size(last, line):
        return False
    heading = last.is_bold() and not line.is_bold()
    return not heading or _opens_lower(line) or _is_full(paragraph, line)


def _is_of_size(last: PdfLine, line: PdfLine) -> bool:
    return abs(last.size - line.size) <= ALIKE * last.size


def _stands_alone(line: PdfLine) -> bool:
    return is_furniture(line.string) and not line.string.startswith(("http", "www"))


def _opens_lower(line: PdfLine) -> bool:
    first = LOWER.match(line.string)
    return first is not None and first.group(1).islower()


def _opens_clause(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line opens a preambular clause behind another."""
    return last.string.endswith(",") and PREAMBULAR.match(line.string) is not None


def _opens_item(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line opens a list item or a numbered clause."""
    last = paragraph.last
    unfinished = not FINAL.search(last.string)
    hangs = line.x0 > paragraph.lines[0].x0 + INDENT * line.size
    if MARK.match(line.string):
        return not (line.string[0] in "–—" and unfinished and (hangs or len(paragraph.lines) > 1))
    return NUMBERED.match(line.string) is not None and not (unfinished and hangs)


def _keeps_indent(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line stands as far in as those of a paragraph do."""
    step = INDENT * line.size
    if _is_centred(paragraph.last, line):
        return True
    if len(paragraph.lines) > 1:
        return abs(line.x0 - paragraph.last.x0) <= step
    first = paragraph.last
    if line.x0 - first.x0 <= step:
        return first.x0 - line.x0 <= FARTHEST * line.size
    return _hangs(first) or _is_full(paragraph, line)


def _hangs(line: PdfLine) -> bool:
    return bool(MARK.match(line.string) or NUMBERED.match(line.string))


def _is_centred(last: PdfLine, line: PdfLine) -> bool:
    return abs((last.x0 + last.x1) - (line.x0 + line.x1)) < ROOM * line.size


def _follows(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line had no room on the one before, or goes on from it in the middle."""
    if _is_full(paragraph, line):
        return True
    last = paragraph.last
    return not FINAL.search(last.string) and (_opens_lower(line) or not paragraph.is_body())


def _is_full(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line's first word had no room on the last one of a paragraph."""
    last = paragraph.last
    return last.x1 + line.first + ROOM * line.size > paragraph.column.right
