"""From bytes to pieces of text: what a file is, and the reader that opens it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from courses.sources.encodings import decode
from courses.sources.errors import DocumentTooLarge, EmptyDocument, TooComplex
from courses.sources.formats import MediaType, tell_container, tell_format
from courses.sources.limits import Limits
from courses.sources.pieces import Extract
from courses.sources.readers.html import read_html
from courses.sources.readers.html.nesting import measure_nesting
from courses.sources.readers.markdown import read_markdown
from courses.sources.readers.plain import read_plain

Opener = Callable[[str, bytes, Limits], Extract]

READERS: dict[MediaType, Callable[[str], Extract]] = {
    MediaType.PLAIN: read_plain,
    MediaType.MARKDOWN: read_markdown,
    MediaType.HTML: read_html,
}
OPENERS = {
    MediaType.PDF: ("courses.sources.readers.pdf", "read_pdf"),
    MediaType.DOCX: ("courses.sources.readers.docx", "read_docx"),
    MediaType.ODT: ("courses.sources.readers.odt", "read_odt"),
    MediaType.PPTX: ("courses.sources.readers.pptx", "read_pptx"),
}
"""Modules and functions; their libraries are large and loaded only where a file needs them."""


def extract(name: str, data: bytes, limits: Limits) -> tuple[MediaType, Extract]:
    """Tell what a file is by its content, and read its text.

    Raises a ``SourceError`` whose message names the file and the reason.
    """
    _refuse_size(name, data, limits)
    container = tell_container(name, data)
    if container is not None:
        found = load_opener(container)(name, data, limits)
        _refuse_length(name, found.text, limits)
        return container, found
    text = decode(name, data)
    _refuse_length(name, text, limits)
    media_type = tell_format(name, text)
    if media_type is MediaType.HTML:
        _refuse_nesting(name, text, limits)
    return media_type, READERS[media_type](text)


def load_opener(media_type: MediaType) -> Opener:
    """Load the reader of a format that is no text."""
    module, function = OPENERS[media_type]
    opener: Opener = getattr(import_module(module), function)
    return opener


def _refuse_size(name: str, data: bytes, limits: Limits) -> None:
    if not data:
        message = f"{name} is empty."
        raise EmptyDocument(message)
    if len(data) > limits.max_bytes:
        message = f"{name} has {len(data)} bytes; the limit is {limits.max_bytes}."
        raise DocumentTooLarge(message)


def _refuse_length(name: str, text: str, limits: Limits) -> None:
    if not text.strip():
        message = f"{name} is empty."
        raise EmptyDocument(message)
    if len(text) > limits.max_characters:
        message = f"{name} has {len(text)} characters; the limit is {limits.max_characters}."
        raise DocumentTooLarge(message)


def _refuse_nesting(name: str, text: str, limits: Limits) -> None:
    depth = measure_nesting(text)
    if depth > limits.max_nesting:
        message = f"{name} nests {depth} elements; the limit is {limits.max_nesting}."
        raise TooComplex(message)
