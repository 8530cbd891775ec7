"""PDF: text whose lines have a place, and whose letters have a size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from statistics import median

import pypdfium2

from courses.sources.accounting import Ledger
from courses.sources.errors import BrokenFile, DocumentTooLarge, ScannedDocument
from courses.sources.limits import Limits
from courses.sources.pieces import Extract
from courses.sources.readers.pdf.columns import arrange, find_edges, reaches
from courses.sources.readers.pdf.furniture import Margins, sizes, split_margins
from courses.sources.readers.pdf.headings import build_pieces, find_body
from courses.sources.readers.pdf.joining import join_paragraphs
from courses.sources.readers.pdf.notes import Notes
from courses.sources.readers.pdf.opening import open_pdf, read_metadata
from courses.sources.readers.pdf.paragraphs import Column
from courses.sources.readers.pdf.rows import Row, build_rows
from courses.sources.readers.pdf.rules import Rules, read_rules
from courses.sources.readers.pdf.script import Script
from courses.sources.readers.pdf.tables import lay_tables
from courses.sources.readers.pdf.words import read_words
from courses.sources.records import BlockKind, Metadata, Reason
from courses.sources.tracing import Traced


def read_pdf(name: str, data: bytes, limits: Limits) -> Extract:
    """Read the text layer of a PDF file; offsets count in the text that is read here.

    Each row stands on a line of its own, in the order of reading, and a form feed parts pages.
    Raises a ``SourceError`` that names the file and the reason.
    """
    with open_pdf(name, data, limits) as document:
        metadata = read_metadata(document)
        pages = list(_read_pages(name, document, limits))
    if not any(page.rows for page in pages):
        message = f"{name} is a scan: its {len(pages)} pages are pictures without any text."
        raise ScannedDocument(message)
    body = find_body(size for page in pages for size in sizes(page.rows))
    written = _write(pages, split_margins([page.rows for page in pages], body))
    return _build(written, body, metadata)


@dataclass(frozen=True, slots=True)
class _Page:
    rows: Sequence[Row]
    across: Sequence[Row]
    """What stands across the page: watermarks, words along a margin."""
    rules: Rules


@dataclass(frozen=True, slots=True)
class _Written:
    """The decoded text, its columns in the order of reading, and what of it is no text."""

    script: Script = field(default_factory=Script)
    columns: list[Column] = field(default_factory=list)
    margins: list[Traced] = field(default_factory=list)
    across: list[Traced] = field(default_factory=list)


def _read_pages(name: str, document: pypdfium2.PdfDocument, limits: Limits) -> Iterator[_Page]:
    room = limits.max_characters
    for number in range(len(document)):
        try:
            with closing(document[number]) as page, closing(page.get_textpage()) as textpage:
                room -= textpage.count_chars()
                if room < 0:
                    message = f"{name} has more characters than the limit, {limits.max_characters}."
                    raise DocumentTooLarge(message)
                yield _read_page(page, textpage)
        except pypdfium2.PdfiumError:
            message = f"{name} is damaged: its page {number + 1} cannot be opened."
            raise BrokenFile(message) from None


def _read_page(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> _Page:
    found = read_words(textpage)
    across = [Row.of([word]) for word in found.across]
    return _Page(build_rows(found.words), across, read_rules(page, found.turn))


def _write(pages: Sequence[_Page], margins: Sequence[Margins]) -> _Written:
    written = _Written()
    usual = median(find_edges(margin.body)[1] for margin in margins)
    for number, (page, margin) in enumerate(zip(pages, margins, strict=True)):
        if number:
            written.script.turn()
        written.margins.extend(written.script.skip(margin.head))
        left, right = find_edges(margin.body)
        if not reaches(margin.body, right):
            right = max(right, usual)
        for flow in arrange(lay_tables(margin.body, page.rules), (left, right)):
            lines = list(written.script.take(flow.rows))
            written.columns.append(Column(lines, flow.left, flow.right))
        written.margins.extend(written.script.skip(margin.foot))
        written.across.extend(written.script.skip(page.across))
    return written


def _build(written: _Written, body: float, metadata: Metadata) -> Extract:
    """Build the pieces of what was written; without a look that tells headings it is plain."""
    lines = [line for column in written.columns for line in column.lines]
    notes = Notes.of(lines, body)
    columns = [replace(column, lines=notes.split(column.lines)) for column in written.columns]
    pieces = (*build_pieces(join_paragraphs(columns), body), *notes.pieces())
    text = written.script.text()
    ledger = Ledger(text)
    ledger.compare(Reason.RUNNING_HEAD, written.margins, ())
    ledger.compare(Reason.FURNITURE, written.across, ())
    ledger.compare(Reason.LABEL, (line.text for line in lines), (piece.text for piece in pieces))
    plain = not any(piece.kind is BlockKind.HEADING for piece in pieces)
    return Extract(text, pieces, metadata, ledger.removals(), plain=plain)
