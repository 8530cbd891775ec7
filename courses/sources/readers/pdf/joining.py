"""The lines of a PDF file joined to paragraphs, by where they stand and how they look."""

from __future__ import annotations

from collections.abc import Sequence

from courses.sources.layout.furniture import is_furniture
from courses.sources.layout.lines import MARK
from courses.sources.layout.wrapping import HYPHEN, NUMBERED
from courses.sources.readers.pdf.paragraphs import ROOM, Column, Paragraph
from courses.sources.readers.pdf.script import Part, PdfLine
from courses.sources.readers.pdf.setting import HANG, INDENT, Setting
from courses.sources.resolutions import PREAMBULAR

CLOSE = 1.25
"""Share of the usual distance of lines beyond which another paragraph begins."""

FARTHEST = 4.0
"""Share of the letter size by which the first line of a paragraph stands farther in at most."""


def join_paragraphs(columns: Sequence[Column]) -> list[Paragraph]:
    """Join the lines of each paragraph, beyond the end of a column or page."""
    setting = Setting.measure(columns)
    paragraphs: list[Paragraph] = []
    for column in columns:
        for line in column.lines:
            if paragraphs and goes_on(paragraphs[-1], line, column, setting):
                paragraphs[-1].lines.append(line)
                paragraphs[-1].column = column
            else:
                paragraphs.append(Paragraph([line], column))
    return paragraphs


def goes_on(paragraph: Paragraph, line: PdfLine, column: Column, setting: Setting) -> bool:
    """Tell whether a line of a column belongs to the paragraph before it."""
    if not _has_look(paragraph, line) or _opens(paragraph, line):
        return False
    last = paragraph.last
    if column is not paragraph.column or last.y <= line.y:
        return _goes_on_behind(paragraph, line, column, setting)
    close = last.y - line.y <= CLOSE * setting.distance(line.size)
    return close and _keeps_indent(paragraph, line, setting) and _follows(paragraph, line)


def _goes_on_behind(paragraph: Paragraph, line: PdfLine, column: Column, setting: Setting) -> bool:
    """Tell the same where a column or page ends between the two.

    Where a sentence ends there as well, only the indents of the document can tell.
    """
    if HYPHEN.search(paragraph.last.string):
        return True
    full = paragraph.is_body() and paragraph.is_full(line)
    if not paragraph.last.ends():
        return full or line.opens_lower()
    flush = abs(line.x0 - column.begin(line)) < INDENT * line.size and not line.is_bold()
    return setting.indents and flush and full and not paragraph.lines[0].opens_item()


def _has_look(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line has letters of a paragraph's size and, unless cut from it, weight."""
    last = paragraph.last
    if not (last.part is line.part is Part.TEXT and line.is_of_size(last)):
        return False
    heading = last.is_bold() and not line.is_bold()
    return not heading or line.opens_lower() or paragraph.is_full(line)


def _opens(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether the words of two lines keep them apart."""
    alone = _stands_alone(paragraph.last) or _stands_alone(line)
    return alone or _opens_clause(paragraph.last, line) or _opens_item(paragraph, line)


def _stands_alone(line: PdfLine) -> bool:
    return is_furniture(line.string) and not line.string.startswith(("http", "www"))


def _opens_clause(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line opens a preambular clause behind another."""
    return last.string.endswith(",") and PREAMBULAR.match(line.string) is not None


def _opens_item(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line opens a list item or a numbered clause."""
    unfinished = not paragraph.last.ends()
    hangs = line.x0 > paragraph.lines[0].x0 + INDENT * line.size
    if MARK.match(line.string):
        return not (line.string[0] in "–—" and unfinished and (hangs or len(paragraph.lines) > 1))
    return NUMBERED.match(line.string) is not None and not (unfinished and hangs)


def _keeps_indent(paragraph: Paragraph, line: PdfLine, setting: Setting) -> bool:
    """Tell whether a line stands as far in as those of a paragraph do."""
    last, step = paragraph.last, INDENT * line.size
    if _is_centred(last, line):
        return True
    if len(paragraph.lines) > 1:
        return abs(line.x0 - last.x0) <= step
    inwards = line.x0 - last.x0
    if MARK.match(last.string) and setting.hangs:
        return inwards > HANG * line.size
    if inwards <= step:
        return -inwards <= FARTHEST * line.size
    return last.opens_item() or paragraph.is_full(line)


def _is_centred(last: PdfLine, line: PdfLine) -> bool:
    return abs((last.x0 + last.x1) - (line.x0 + line.x1)) < ROOM * line.size


def _follows(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether a line had no room on the one before, or goes on from it in the middle."""
    if paragraph.is_full(line):
        return True
    return not paragraph.last.ends() and (line.opens_lower() or not paragraph.is_body())
