"""What a file is, told by its content; its name only breaks ties."""

from __future__ import annotations

import re
from enum import StrEnum

from courses.sources.errors import UnknownFormat


class MediaType(StrEnum):
    """The formats that readers exist for."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"


SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file, a format that is not read yet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file, a format that is not read"),
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

PACKED: tuple[tuple[bytes, str], ...] = (
    (b"word/document.xml", "a DOCX file, a format that is not read yet"),
    (b"ppt/presentation.xml", "a PPTX file, a format that is not read yet"),
    (b"xl/workbook.xml", "an XLSX file, a format that is not read"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file, a format that is not read yet"),
)
"""What a ZIP archive is, by a name that stands in it."""

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


def refuse_binary(name: str, data: bytes) -> None:
    """Raise ``UnknownFormat`` for a file whose first bytes say that it is no text."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise _unknown(name, what)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise _unknown(name, next((what for mark, what in PACKED if mark in data), "a ZIP archive"))


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


def _unknown(name: str, what: str) -> UnknownFormat:
    return UnknownFormat(f"{name} is {what}.")
