"""ODT files for the tests, written by odfdo."""

from __future__ import annotations

import io
from collections.abc import Iterable

from odfdo import Document, Element, Style

from courses.sources.records import Block, BlockKind

NUMBERS = "1ai"
BOLD = "Gras"
LIST = "Liste"


def new() -> Document:
    """Make an empty document that knows bold letters and a list of three levels."""
    document = Document("text")
    document.body.clear()
    document.insert_style(Style("text", name=BOLD, bold=True), automatic=True)
    levels = "".join(
        f'<text:list-level-style-number text:level="{depth}" style:num-format="{written}"'
        ' style:num-suffix=")"/>'
        for depth, written in enumerate(NUMBERS, start=1)
    )
    add_style(document, f'<text:list-style style:name="{LIST}">{levels}</text:list-style>')
    return document


def save(document: Document) -> bytes:
    """Give the bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def add(document: Document, *parts: str) -> None:
    """Put elements at the end of the text."""
    for part in parts:
        document.body.append(Element.from_tag(part))


def add_style(document: Document, style: str) -> None:
    """Add an automatic style."""
    document.content.get_element("//office:automatic-styles").append(Element.from_tag(style))


def write_odt(blocks: Iterable[Block]) -> bytes:
    """Write the blocks of a document as somebody would in LibreOffice."""
    writer = _Writer()
    for block in blocks:
        writer.write(block)
    writer.end()
    return save(writer.document)


class _Writer:
    def __init__(self) -> None:
        self.document = new()
        self.parts: list[Element] = []
        self.rows: list[str] = []
        self.open: list[Element] = []
        """The lists that are open, outermost first."""
        self.last: Element | None = None

    def write(self, block: Block) -> None:
        if block.kind is not BlockKind.TABLE_ROW:
            self._end_table()
        if block.kind not in {BlockKind.LIST_ITEM, BlockKind.CLAUSE, BlockKind.DEFINITION}:
            self.open = []
        getattr(self, f"write_{block.kind.value}")(block)

    def write_heading(self, block: Block) -> None:
        self._add(f'<text:h text:outline-level="{block.level}"/>').append(block.text)

    def write_paragraph(self, block: Block) -> None:
        self._add("<text:p/>").append(block.text)

    def write_list_item(self, block: Block) -> None:
        self._add_item(0, LIST if block.label else "").append(block.text)

    def write_clause(self, block: Block) -> None:
        if block.label == "preamble":
            self.write_paragraph(block)
        else:
            self._add_item(block.label.count(" "), LIST).append(block.text)

    def write_definition(self, block: Block) -> None:
        paragraph = self._add_item(0, "")
        bold = Element.from_tag(f'<text:span text:style-name="{BOLD}"/>')
        bold.append(block.term)
        paragraph.append(bold)
        paragraph.append(block.text.removeprefix(block.term))

    def write_table_row(self, block: Block) -> None:
        cells = "".join(
            f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
            for text in block.text.split(" | ")
        )
        row = f"<table:table-row>{cells}</table:table-row>"
        head = f"<table:table-header-rows>{row}</table:table-header-rows>"
        self.rows.append(head if block.label == "header" else row)

    def write_footnote(self, block: Block) -> None:
        note = Element.from_tag(
            f'<text:note text:note-class="footnote"><text:note-citation>{block.label}'
            "</text:note-citation><text:note-body><text:p/></text:note-body></text:note>"
        )
        note.get_element("//text:p").append(block.text)
        self.last.append(note)

    def end(self) -> None:
        self._end_table()
        self.document.body.extend(self.parts)

    def _add(self, tag: str) -> Element:
        self.last = Element.from_tag(tag)
        self.parts.append(self.last)
        return self.last

    def _add_item(self, depth: int, style: str) -> Element:
        """Open or close lists until one of this depth is open, and give a paragraph in it."""
        del self.open[depth + 1 :]
        while len(self.open) <= depth:
            opened = Element.from_tag("<text:list/>")
            if style:
                opened.set_attribute("text:style-name", style)
            if self.open:
                self.open[-1].children[-1].append(opened)
            else:
                self.parts.append(opened)
            self.open.append(opened)
        item = Element.from_tag("<text:list-item><text:p/></text:list-item>")
        self.open[-1].append(item)
        self.last = self.open[-1].children[-1].children[0]
        return self.last

    def _end_table(self) -> None:
        if self.rows:
            self._add(f'<table:table table:name="T">{"".join(self.rows)}</table:table>')
        self.rows = []
