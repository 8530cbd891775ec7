"""The way of a document: bytes → pieces of decoded text → blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from courses.sources.accounting import Ledger
from courses.sources.cleaning import Knowledge, clean, normalise
from courses.sources.errors import NoTextFound
from courses.sources.extracting import extract
from courses.sources.layout.furniture import is_furniture
from courses.sources.limits import DEFAULT_LIMITS, Limits
from courses.sources.pieces import Extract, Piece
from courses.sources.records import Block, BlockKind, Document, Metadata, Reason
from courses.sources.structure import build_blocks, rank_languages, structure
from courses.sources.tracing import Traced


def read_document(name: str, data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a file into blocks that know their place in its decoded text.

    ``name`` may have folders before it, which are dropped. Raises a ``SourceError`` whose message
    names the file and the reason.
    """
    name = PurePosixPath(name.replace("\\", "/")).name
    media_type, found = extract(name, data, limits)
    ledger = Ledger(found.text, found.removed)
    pieces = _clean(found, ledger)
    title = found.metadata.title
    pieces = structure(pieces, title=title, plain=found.plain, ledger=ledger)
    blocks = tuple(build_blocks(pieces, found.metadata))
    if not blocks:
        message = f"{name} holds no text besides page furniture."
        raise NoTextFound(message)
    languages = rank_languages([b.text for b in blocks], [b.language for b in blocks])
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        text=found.text,
        metadata=_complete(found.metadata, name, blocks, languages),
        languages=languages,
        blocks=blocks,
        removed=ledger.settle(blocks),
    )


def _clean(found: Extract, ledger: Ledger) -> list[Piece]:
    """Clean pieces with what all of them tell; those that are furniture go."""
    normal = [replace(piece, text=normalise(piece.text, ledger)) for piece in found.pieces]
    known = Knowledge.gather((piece.text.text for piece in normal), _list_notes(found))
    cleaned = [replace(piece, text=clean(piece.text, known, ledger)) for piece in normal]
    kept = [piece for piece in cleaned if not is_furniture(piece.text.text)]
    ledger.compare(Reason.FURNITURE, _texts(cleaned), _texts(kept))
    return kept


def _list_notes(found: Extract) -> list[str]:
    """List the numbers of notes that calls are looked for of: none where the format marks calls."""
    if any(removal.reason is Reason.NOTE_CALL for removal in found.removed):
        return []
    return [piece.label for piece in found.pieces if piece.kind is BlockKind.FOOTNOTE]


def _texts(pieces: Sequence[Piece]) -> list[Traced]:
    return [piece.text for piece in pieces]


def _complete(
    metadata: Metadata, name: str, blocks: Sequence[Block], languages: Sequence[str]
) -> Metadata:
    """Fill in what the document does not say of itself: title and language."""
    title = metadata.title or _guess_title(blocks) or PurePosixPath(name).stem
    return replace(metadata, title=title, language=metadata.language or languages[0])


def _guess_title(blocks: Sequence[Block]) -> str:
    """Guess which heading is the title: of the highest, the first that is not all capitals."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    highest = min((block.level for block in headings), default=0)
    texts = [block.text for block in headings if block.level == highest]
    return next((text for text in texts if not text.isupper()), texts[0] if texts else "")
