"""What a file is, told by its content; its name only breaks ties."""

from __future__ import annotations

import re
from enum import StrEnum

from courses.sources.containers import ZIP, find_declared_type
from courses.sources.errors import EncryptedDocument, UnknownFormat


class MediaType(StrEnum):
    """The formats that readers exist for."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


PDF = re.compile(rb"(?:\A|[\r\n\x00\x80-\xff])\s*%PDF-\d")
PDF_REACH = 1024
"""Bytes that may stand in a PDF file, its signature among them, before it begins."""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of Office before 2007 open, and today's where they are encrypted."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (COMPOUND, "an old Office file, a format that is not read"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF file, a format that is not read"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
)

PACKED: tuple[tuple[str, MediaType], ...] = (
    ("wordprocessingml", MediaType.DOCX),
    ("ms-word", MediaType.DOCX),
    ("presentationml", MediaType.PPTX),
    ("ms-powerpoint", MediaType.PPTX),
    ("opendocument.text", MediaType.ODT),
)
"""What is read out of an archive, by a part of the media type that it declares."""

PACKED_OTHERS: tuple[tuple[str, str], ...] = (
    ("spreadsheetml", "an XLSX file, a format that is not read"),
    ("ms-excel", "an XLSX file, a format that is not read"),
    ("opendocument", "an OpenDocument file of a kind that is not read"),
    ("epub", "an EPUB book, a format that is not read"),
)
ARCHIVE = "a ZIP archive"

HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|div|h[1-6]|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
OTHER_MARKUP = re.compile(r"\s*<(?:\?xml|svg|!doctype)\b", re.IGNORECASE)

MARKDOWN_SIGNS = (
    re.compile(r"\A---\n(?:.*\n)*?---\n"),
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^#{1,6} \S.*\n(?:.*\n)*?#{1,6} \S", re.MULTILINE),
    re.compile(r"^\|.*\|\n\|[ :|-]+\|$", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)"),
    re.compile(r"^```", re.MULTILINE),
    re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE),
)
MARKDOWN_NAME = re.compile(r"\.(?:md|markdown|mdown)$", re.IGNORECASE)
SURE = 2
"""So many signs make a file Markdown whatever its name."""


def tell_container(name: str, data: bytes) -> MediaType | None:
    """Tell what a file is by its bytes; None where they may be text.

    Raises ``UnknownFormat`` for what is not read, ``EncryptedDocument`` for an Office file behind a
    password and ``BrokenFile`` for an archive that cannot be opened.
    """
    if data.startswith(ZIP):
        return _tell_packed(name, find_declared_type(name, data))
    if data.startswith(COMPOUND) and ENCRYPTED in data:
        message = f"{name} is protected by a password."
        raise EncryptedDocument(message)
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise _unknown(name, what)
    return MediaType.PDF if PDF.search(data[:PDF_REACH]) else None


def tell_format(name: str, text: str) -> MediaType:
    """Tell what a decoded text is written in.

    Raises ``UnknownFormat`` for markup that is not HTML.
    """
    if HTML_START.match(text):
        return MediaType.HTML
    if OTHER_MARKUP.match(text):
        raise _unknown(name, "XML of a kind that is not read")
    signs = sum(sign.search(text) is not None for sign in MARKDOWN_SIGNS)
    if signs >= SURE or MARKDOWN_NAME.search(name):
        return MediaType.MARKDOWN
    return MediaType.PLAIN


def _tell_packed(name: str, declared: str) -> MediaType:
    for part, media_type in PACKED:
        if part in declared:
            return media_type
    raise _unknown(name, next((what for part, what in PACKED_OTHERS if part in declared), ARCHIVE))


def _unknown(name: str, what: str) -> UnknownFormat:
    return UnknownFormat(f"{name} is {what}.")
