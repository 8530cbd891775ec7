"""Headings of a PDF file: lines whose letters are larger or bolder than the text's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from courses.sources.layout.lines import MARK
from courses.sources.pieces import Piece
from courses.sources.readers.pdf.paragraphs import Paragraph
from courses.sources.readers.pdf.script import Part, PdfLine
from courses.sources.records import BlockKind
from courses.sources.structure.headings import LONGEST, OPENING, STOP

LARGER = 1.1
"""Share of the body's letter size from which on a line may be a heading."""

SMALLER = 0.94
"""The same below which a bold line is a caption or a label."""

NUMBER = re.compile(r"(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[.)]")
FEWEST_LETTERS = 2
FEWEST_CAPITALS = 4

Look = tuple[float, bool, bool]
"""Letter size, whether bold, whether all capitals: the more of each, the higher a heading."""


def find_body(sizes: Iterable[tuple[float, int]]) -> float:
    """Find the letter size of most letters."""
    letters: Counter[float] = Counter()
    for size, count in sizes:
        letters[size] += count
    return max(letters, key=letters.__getitem__, default=1.0)


def build_pieces(paragraphs: Sequence[Paragraph], body: float) -> list[Piece]:
    """Make pieces of paragraphs; headings have the rank of their look, the largest first."""
    heavy = _is_heavy([line for p in paragraphs for line in p.lines], body)
    looks = [_look(paragraph, body, heavy=heavy) for paragraph in paragraphs]
    ranks = sorted({look for look in looks if look}, reverse=True)
    return [
        Piece(p.text, BlockKind.HEADING, level=ranks.index(look) + 1) if look else _build(p)
        for p, look in zip(paragraphs, looks, strict=True)
    ]


def _is_heavy(lines: Sequence[PdfLine], body: float) -> bool:
    """Tell whether the text itself is bold."""
    text = [line for line in lines if line.size <= body * LARGER]
    bold = sum(len(line.string) for line in text if line.is_bold())
    return 2 * bold > sum(len(line.string) for line in text)


def _look(paragraph: Paragraph, body: float, *, heavy: bool) -> Look | None:
    """Give the look that makes a paragraph a heading, if it has one."""
    string = " ".join(paragraph.text.text.split())
    if paragraph.last.part is not Part.TEXT or not _may_be_heading(string):
        return None
    size = round(2 * paragraph.size) / 2
    bold = paragraph.is_bold() and not heavy
    letters = "".join(filter(str.isalpha, string))
    capitals = len(letters) >= FEWEST_CAPITALS and all(map(str.isupper, letters))
    if paragraph.size >= LARGER * body:
        return size, bold, False
    if paragraph.size < SMALLER * body or not (bold or capitals) or not OPENING.match(string):
        return None
    return body, bold, capitals


def _may_be_heading(string: str) -> bool:
    stops = STOP.search(string) and not NUMBER.fullmatch(string) and not string.endswith(("?", "!"))
    letters = sum(map(str.isalpha, string))
    return (
        len(string) <= LONGEST
        and letters >= FEWEST_LETTERS
        and not stops
        and not MARK.match(string)
    )


def _build(paragraph: Paragraph) -> Piece:
    match paragraph.last.part:
        case Part.TEXT:
            return Piece(paragraph.text, lead=paragraph.lead())
        case Part.HEADER:
            return Piece(paragraph.text, BlockKind.TABLE_ROW, label="header")
        case Part.ENTRY:
            return Piece(paragraph.text, BlockKind.TABLE_ROW)
