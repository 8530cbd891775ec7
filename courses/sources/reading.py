"""The way of a document: bytes → decoded text → pieces → blocks."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath

from courses.sources.encodings import decode
from courses.sources.errors import DocumentTooLarge, EmptyDocument, NoTextFound
from courses.sources.formats import MediaType, refuse_binary, tell_format
from courses.sources.limits import DEFAULT_LIMITS, Limits
from courses.sources.pieces import Piece
from courses.sources.readers.markdown import read_markdown
from courses.sources.readers.plain import read_plain
from courses.sources.records import Block, BlockKind, Document, Metadata

READERS = {MediaType.PLAIN: read_plain, MediaType.MARKDOWN: read_markdown}


def read_document(name: str, data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a file into blocks that know their place in its decoded text.

    Raises a ``SourceError`` whose message names the file and the reason.
    """
    name = PurePosixPath(name.replace("\\", "/")).name
    if len(data) > limits.max_bytes:
        message = f"{name} has {len(data)} bytes; the limit is {limits.max_bytes}."
        raise DocumentTooLarge(message)
    if not data.strip():
        raise EmptyDocument(f"{name} is empty.")
    refuse_binary(name, data)
    text = decode(name, data)
    media_type = tell_format(name, text)
    extract = READERS[media_type](text)
    blocks = _structure(extract.pieces)
    if not blocks:
        raise NoTextFound(f"{name} holds no text.")
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        name, digest, media_type, extract.text, Metadata(title=name), ("fr",), tuple(blocks)
    )


def _structure(pieces: tuple[Piece, ...]) -> list[Block]:
    blocks: list[Block] = []
    path: tuple[str, ...] = ()
    for piece in pieces:
        text = piece.text.replace(re.compile(r"\s+"), " ").replace(re.compile(r"^[-•►#\s]+"), "")
        text = text.replace(re.compile(r"\*\*"), "").strip()
        if not text.text:
            continue
        kind, level = piece.kind, piece.level
        if piece.text.text.startswith("►") or text.text.isupper():
            kind, level = BlockKind.HEADING, 2
        elif re.match(r"[-•] ", piece.text.text):
            kind = BlockKind.LIST_ITEM
        if kind is BlockKind.HEADING:
            path = path[: max(level - 1, 0)]
        blocks.append(Block(kind, text.text, text.offsets, "fr", level, path, piece.label))
        if kind is BlockKind.HEADING:
            path = (*path, text.text)
    return blocks
