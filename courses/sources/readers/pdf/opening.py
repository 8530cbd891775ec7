"""A PDF file opened by PDFium, or refused; and what it says of itself."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from courses.sources.declarations import read_language
from courses.sources.errors import BrokenFile, EncryptedDocument, TooManyPages
from courses.sources.limits import Limits
from courses.sources.records import Metadata

LONGEST_TITLE = 300
FILE_NAME = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|html?|pptx?|xlsx?|qxd|qxp|pmd)\b"
    r"|^(?:microsoft (?:word|powerpoint)|untitled|sans titre|sans nom|document ?\d*|title)\b"
    r"|^[\w-]*_[\w-]*$",
    re.IGNORECASE,
)
"""A title that the program which wrote the file made up."""

LONGEST_LANGUAGE = 40


@contextmanager
def open_pdf(name: str, data: bytes, limits: Limits) -> Iterator[pypdfium2.PdfDocument]:
    """Open a file and close it afterwards.

    Raises ``EncryptedDocument`` where it wants a password, ``BrokenFile`` where PDFium finds no
    page in it and ``TooManyPages`` where it has too many.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _explain(name, error.err_code) from None
    try:
        if len(document) > limits.max_pages:
            message = f"{name} has {len(document)} pages; the limit is {limits.max_pages}."
            raise TooManyPages(message)
        yield document
    finally:
        document.close()


def read_metadata(document: pypdfium2.PdfDocument) -> Metadata:
    """Read the title and the language that the file declares.

    Its author stays aside: that is a person, or the login of one, as often as an organisation.
    """
    title = " ".join(document.get_metadata_value("Title").split())
    sane = 0 < len(title) <= LONGEST_TITLE and not FILE_NAME.search(title)
    return Metadata(title=title if sane else "", language=_read_language(document))


def _read_language(document: pypdfium2.PdfDocument) -> str:
    buffer = (ctypes.c_ushort * LONGEST_LANGUAGE)()
    size = pdfium.FPDFCatalog_GetLanguage(document, buffer, ctypes.sizeof(buffer))
    if not 0 < size <= ctypes.sizeof(buffer):
        return ""
    return read_language(bytes(buffer)[: size - 2].decode("utf-16-le", "ignore"))


def _explain(name: str, code: int | None) -> BrokenFile | EncryptedDocument:
    if code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return EncryptedDocument(f"{name} is locked: it opens only with a password.")
    return BrokenFile(f"{name} is damaged: no page of it can be opened.")
