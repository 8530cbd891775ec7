"""PPTX files for the tests, written by python-pptx."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as PresentationType
from pptx.slide import Slide
from pptx.table import Table
from pptx.text.text import _Paragraph
from pptx.util import Inches

from courses.sources.records import Block, BlockKind

TITLE_SLIDE, BULLETS, TITLE_ONLY = 0, 1, 5


def add_slide(presentation: PresentationType, title: str, layout: int = BULLETS) -> Slide:
    """Add a slide with a title."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
    slide.shapes.title.text = title
    return slide


def add_text(slide: Slide, text: str, left: float = 1, top: float = 2) -> None:
    """Add a text box at a place, in inches."""
    box = slide.shapes.add_textbox(*map(Inches, (left, top, 3, 1)))
    box.text_frame.text = text


def mark(paragraph: _Paragraph, bullet: str) -> None:
    """Put a bullet or a number before a paragraph, such as ``<a:buNone/>``."""
    paragraph._p.get_or_add_pPr().append(parse(bullet))


def parse(xml: str):
    """Parse an element, such as ``<a:p>…</a:p>``, with the prefix that PowerPoint uses."""
    name = re.match(r"<[\w:]+", xml).group()
    return parse_xml(f"{name} {nsdecls('a', 'r')}{xml[len(name) :]}")


def serialise(element: Any) -> bytes:
    """Write an element as a part of its own."""
    written: bytes = serialize_part_xml(element)
    return written


def draw_picture() -> io.BytesIO:
    """Draw a picture of one point."""
    return io.BytesIO(b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;")


def add_table(slide: Slide, rows: list[list[str]], top: float = 2) -> Table:
    """Add a table whose first row is its header."""
    place = map(Inches, (1, top, 6, 1))
    table = slide.shapes.add_table(len(rows), len(rows[0]), *place).table
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def save(presentation: PresentationType) -> bytes:
    """Give the bytes of a presentation."""
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def write_pptx(blocks: Iterable[Block]) -> bytes:
    """Write the blocks of a document on slides: one a heading, one text box a run of blocks."""
    writer = _Writer()
    for block in blocks:
        writer.write(block)
    writer.end()
    return save(writer.presentation)


class _Writer:
    def __init__(self) -> None:
        self.presentation = Presentation()
        self.slide: Slide
        self.rows: list[list[str]] = []
        self.top = 0.0

    def write(self, block: Block) -> None:
        if block.kind is not BlockKind.TABLE_ROW:
            self.end()
        getattr(self, f"write_{block.kind.value}")(block)

    def write_heading(self, block: Block) -> None:
        layout = TITLE_SLIDE if block.level == 1 else TITLE_ONLY
        self.slide, self.top = add_slide(self.presentation, block.text, layout), 2.0

    def write_paragraph(self, block: Block) -> None:
        add_text(self.slide, block.text, top=self._advance())

    def write_list_item(self, block: Block) -> None:
        self._add_item().add_run().text = block.text

    def write_definition(self, block: Block) -> None:
        paragraph = self._add_item()
        term = paragraph.add_run()
        term.text, term.font.bold = block.term, True
        paragraph.add_run().text = block.text.removeprefix(block.term)

    def write_table_row(self, block: Block) -> None:
        self.rows.append(block.text.split(" | "))

    def end(self) -> None:
        if self.rows:
            add_table(self.slide, self.rows, self._advance())
        self.rows = []

    def _add_item(self):
        place = map(Inches, (1, self._advance(), 3, 1))
        paragraph = self.slide.shapes.add_textbox(*place).text_frame.paragraphs[0]
        mark(paragraph, '<a:buChar char="•"/>')
        return paragraph

    def _advance(self) -> float:
        self.top += 1
        return self.top
