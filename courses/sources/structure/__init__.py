"""Cleaned pieces in, blocks with their headings and languages out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courses.sources.pieces import Piece
from courses.sources.records import Block, BlockKind, Metadata
from courses.sources.structure.clauses import find_clauses
from courses.sources.structure.definitions import mark_definitions
from courses.sources.structure.headings import find_headings, mark_signs
from courses.sources.structure.languages import rank_languages, tell_languages
from courses.sources.structure.lists import mark_bullets, mark_numbers
from courses.sources.structure.logos import drop_logos

__all__ = ["build_blocks", "rank_languages", "structure"]


def structure(pieces: Sequence[Piece], *, title: str, plain: bool) -> list[Piece]:
    """Tell what each piece is; in plain text its look is all there is to tell it by."""
    found = find_clauses(mark_bullets(pieces))
    found = mark_signs(found)
    found = find_headings(found, title) if plain else drop_logos(found)
    return mark_definitions(mark_numbers(found))


def build_blocks(pieces: Sequence[Piece], metadata: Metadata) -> Iterator[Block]:
    """Make blocks of pieces: each with its language and the headings above it; notes go last."""
    texts = [piece.text.text for piece in pieces]
    opens = [piece.kind is BlockKind.HEADING for piece in pieces]
    languages = tell_languages(texts, opens, metadata.language)
    notes: list[Block] = []
    above: list[Piece] = []
    for piece, language in zip(pieces, languages, strict=True):
        if piece.kind is BlockKind.FOOTNOTE:
            notes.append(_build_block(piece, language, ()))
            continue
        if piece.kind is BlockKind.HEADING:
            above = [heading for heading in above if heading.level < piece.level]
        yield _build_block(piece, language, tuple(heading.text.text for heading in above))
        if piece.kind is BlockKind.HEADING:
            above.append(piece)
    yield from notes


def _build_block(piece: Piece, language: str, headings: tuple[str, ...]) -> Block:
    named = {heading.casefold() for heading in headings}
    if piece.section and piece.section.casefold() not in named:
        headings = (*headings, piece.section)
    return Block(
        kind=piece.kind,
        text=piece.text.text,
        offsets=piece.text.offsets,
        language=language,
        level=piece.level,
        headings=headings,
        label=piece.label,
        term=piece.term,
    )
