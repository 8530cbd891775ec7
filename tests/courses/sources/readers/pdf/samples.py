"""PDF files to read, set by typst or kept as another program wrote them; and words without any."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typst

from courses.sources.limits import DEFAULT_LIMITS
from courses.sources.pieces import Extract
from courses.sources.readers.pdf import read_pdf
from courses.sources.readers.pdf.glyphs import Word
from courses.sources.readers.pdf.paragraphs import Column
from courses.sources.readers.pdf.rows import Row, build_rows
from courses.sources.readers.pdf.script import PdfLine, Script

KEPT = Path(__file__).with_name("files")
"""Files that reportlab wrote, with text of our own."""

LAYOUTS = {
    "one column": """
        #set page(paper: "a4", margin: 25mm, numbering: "1")
        #set text(size: 11pt)
    """,
    "two columns": """
        #set page(
          paper: "a4", margin: (x: 18mm, y: 22mm), columns: 2,
          header: context [Recueil de textes #h(1fr) #counter(page).display()],
        )
        #set text(size: 12pt)
        #set par(justify: true)
    """,
    "small pages": """
        #set page(paper: "a6", margin: 12mm, header: [_Recueil de textes_], numbering: "1 / 1")
        #set text(size: 8pt)
        #set par(justify: true)
    """,
    "indented": """
        #set page(paper: "a6", margin: 15mm, header: [Recueil], numbering: "— 1 —")
        #set text(size: 10pt, font: "New Computer Modern")
        #set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)
        #show heading: set block(above: 1.4em, below: 1em)
    """,
    "ragged": """
        #set page(paper: "a5", margin: 15mm, numbering: "1")
        #set text(size: 10pt, hyphenate: false)
    """,
}
LETTER = 5.0
"""Breadth of a letter of a made word, in points."""


@cache
def set_pdf(source: str, layout: str = "", language: str = "fr") -> bytes:
    """Set Typst markup as PDF; without a layout on A4, with neither head nor foot."""
    letters = f'#set text(lang: "{language}", hyphenate: true)'
    return typst.compile(f"{letters}\n{LAYOUTS.get(layout, '')}\n{source}".encode())


def read_set(source: str, layout: str = "one column") -> Extract:
    """Set Typst markup and read it back."""
    return read_pdf("note.pdf", set_pdf(source, layout), DEFAULT_LIMITS)


def read_kept(name: str) -> Extract:
    """Read a file that another program wrote."""
    return read_pdf(name, (KEPT / name).read_bytes(), DEFAULT_LIMITS)


def show(extract: Extract) -> list[tuple[str, str]]:
    """Give the kind and the text of each piece, line breaks as spaces."""
    return [(piece.kind.value, " ".join(piece.text.text.split())) for piece in extract.pieces]


def word(text: str, x0: float, y: float, size: float = 10.0, **look: bool) -> Word:
    """Make a word of letters that are all as wide."""
    bold, spaced = look.get("bold", False), look.get("spaced", True)
    return Word(text, x0, x0 + LETTER * len(text), y, size, bold, spaced)


def row(text: str, x0: float, y: float, size: float = 10.0, **look: bool) -> Row:
    """Make a row of words with a space between them; a bar opens a gap of four spaces."""
    words: list[Word] = []
    for part in text.split():
        if part == "|":
            x0 += 4 * LETTER
            continue
        words.append(word(part, x0, y, size, **look))
        x0 = words[-1].x1 + LETTER
    return build_rows(words)[0]


def rows(*texts: str, x0: float = 50.0, top: float = 700.0, step: float = 12.0) -> list[Row]:
    """Make rows one below the other."""
    return [row(text, x0, top - step * index) for index, text in enumerate(texts)]


def line(text: str, x0: float, y: float, size: float = 10.0, **look: bool) -> PdfLine:
    """Make a line of decoded text."""
    return next(Script().take([row(text, x0, y, size, **look)]))


def column(*given: PdfLine, left: float = 50.0, right: float = 350.0) -> Column:
    """Make a column of lines."""
    return Column(given, left, right)


def texts(found: Sequence[Row]) -> list[str]:
    """Give the text of each row."""
    return [each.text for each in found]
