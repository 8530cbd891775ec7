"""DOCX files for the tests: python-docx writes them, raw XML what it does not know."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from docx import Document
from docx.document import Document as DocumentType
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from courses.sources.records import Block, BlockKind

FORMATS = ("decimal", "lowerLetter", "lowerRoman")
SPACES = (
    f'{nsdecls("w", "r")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def save(document: DocumentType) -> bytes:
    """Give the bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def parse(xml: str):
    """Parse an element, such as ``<w:r>…</w:r>``, with the prefixes that Word uses."""
    opening = xml.partition(" ")[0].partition(">")[0].partition("/")[0]
    return parse_xml(xml.replace(opening, f"{opening} {SPACES}", 1))


def add(paragraph: Paragraph, *parts: str) -> Paragraph:
    """Put elements at the end of a paragraph."""
    for part in parts:
        paragraph._p.append(parse(part))
    return paragraph


def add_body(document: DocumentType, *parts: str) -> None:
    """Put elements at the end of the body."""
    for part in parts:
        document.element.body.insert(-1, parse(part))


def add_notes(document: DocumentType, kind: str, notes: Mapping[int, str]) -> None:
    """Add the part that holds the footnotes or endnotes, under identifiers of their own."""
    written = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:r><w:{kind}Ref/></w:r><w:r>'
        f'<w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:{kind}>'
        for key, text in notes.items()
    )
    data = f'<w:{kind}s {SPACES}><w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>{written}'
    types = {"footnote": CONTENT_TYPE.WML_FOOTNOTES, "endnote": CONTENT_TYPE.WML_ENDNOTES}
    relations = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}
    package = document.part.package
    path = PackURI(f"/word/{kind}s.xml")
    part = Part(path, types[kind], f"{data}</w:{kind}s>".encode(), package)
    document.part.relate_to(part, relations[kind])


def call(kind: str, key: int) -> str:
    """Write the call of a note."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:{kind}Reference w:id="{key}"/></w:r>'


def add_list(document: DocumentType, formats: Iterable[str] = FORMATS, text: str = "%{0})") -> int:
    """Add a list that numbers its levels, and give its number."""
    numbering = document.part.numbering_part.element
    kind = 900 + len(numbering)
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{written}"/>'
        f'<w:lvlText w:val="{text.format(depth + 1)}"/></w:lvl>'
        for depth, written in enumerate(formats)
    )
    first = numbering.index(numbering.num_lst[0])
    numbering.insert(
        first, parse(f'<w:abstractNum w:abstractNumId="{kind}">{levels}</w:abstractNum>')
    )
    return int(numbering.add_num(kind).numId)


def number(paragraph: Paragraph, key: int, depth: int = 0) -> Paragraph:
    """Make a paragraph an item of a list."""
    numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbers.get_or_add_ilvl().val = depth
    numbers.get_or_add_numId().val = key
    return paragraph


def write_docx(blocks: Iterable[Block]) -> bytes:
    """Write the blocks of a document as somebody would in Word."""
    writer = _Writer()
    for block in blocks:
        writer.write(block)
    writer.end()
    return save(writer.document)


class _Writer:
    def __init__(self) -> None:
        self.document = Document()
        self.list = 0
        self.rows: list[list[str]] = []
        self.headed = False
        self.notes: dict[int, str] = {}

    def write(self, block: Block) -> None:
        if block.kind is not BlockKind.TABLE_ROW:
            self._end_table()
        if block.kind not in {BlockKind.LIST_ITEM, BlockKind.CLAUSE}:
            self.list = 0
        getattr(self, f"write_{block.kind.value}")(block)

    def write_heading(self, block: Block) -> None:
        self.document.add_heading(block.text, block.level)

    def write_paragraph(self, block: Block) -> None:
        self.document.add_paragraph(block.text)

    def write_list_item(self, block: Block) -> None:
        if block.label:
            self._write_number(block.text, 0)
        else:
            self.document.add_paragraph(block.text, style="List Bullet")

    def write_clause(self, block: Block) -> None:
        if block.label == "preamble":
            self.document.add_paragraph(block.text)
        else:
            self._write_number(block.text, block.label.count(" "))

    def write_definition(self, block: Block) -> None:
        paragraph = self.document.add_paragraph(style="List Bullet")
        paragraph.add_run(block.term).bold = True
        paragraph.add_run(block.text.removeprefix(block.term))

    def write_table_row(self, block: Block) -> None:
        self.headed = self.headed or block.label == "header"
        self.rows.append(block.text.split(" | "))

    def write_footnote(self, block: Block) -> None:
        self.notes[40 + int(block.label)] = block.text

    def end(self) -> None:
        self._end_table()
        if self.notes:
            add_notes(self.document, "footnote", self.notes)
            calls = [call("footnote", key) for key in self.notes]
            add(self.document.paragraphs[-1], *calls)

    def _write_number(self, text: str, depth: int) -> None:
        self.list = self.list or add_list(self.document)
        number(self.document.add_paragraph(text), self.list, depth)

    def _end_table(self) -> None:
        if not self.rows:
            return
        table = self.document.add_table(len(self.rows), len(self.rows[0]))
        for row, texts in zip(table.rows, self.rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        if self.headed:
            table.rows[0]._tr.get_or_add_trPr().append(parse("<w:tblHeader/>"))
        self.rows, self.headed = [], False
