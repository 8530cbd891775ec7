"""Cleaned pieces in, blocks with their headings and languages out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from courses.sources.accounting import Ledger
from courses.sources.pieces import Piece
from courses.sources.records import Block, BlockKind, Metadata, Reason
from courses.sources.structure.clauses import find_clauses
from courses.sources.structure.definitions import mark_definitions
from courses.sources.structure.headings import find_headings, mark_signs
from courses.sources.structure.languages import rank_languages, tell_languages
from courses.sources.structure.lists import mark_bullets, mark_numbers
from courses.sources.structure.logos import drop_logos

__all__ = ["build_blocks", "rank_languages", "structure"]


Stage = Callable[[Sequence[Piece]], list[Piece]]


def structure(pieces: Sequence[Piece], *, title: str, plain: bool, ledger: Ledger) -> list[Piece]:
    """Tell what each piece is; in plain text its look is all there is to tell it by."""
    found = list(pieces)
    for reason, stage in _stages(title, plain=plain):
        told = stage(found)
        ledger.compare(reason, (piece.text for piece in found), (piece.text for piece in told))
        found = told
    return found


def _stages(title: str, *, plain: bool) -> Iterator[tuple[Reason, Stage]]:
    """Go through what is told, in this order, each with the reason for what it drops."""
    yield Reason.SIGN, mark_bullets
    yield Reason.LABEL, find_clauses
    yield Reason.SIGN, mark_signs
    if plain:
        yield Reason.LABEL, partial(find_headings, title=title)
    else:
        yield Reason.LOGO, drop_logos
    yield Reason.LABEL, mark_numbers
    yield Reason.LABEL, mark_definitions


def build_blocks(pieces: Sequence[Piece], metadata: Metadata) -> Iterator[Block]:
    """Make blocks of pieces: each with its language and the headings above it; notes go last."""
    body = [piece for piece in pieces if piece.kind is not BlockKind.FOOTNOTE]
    notes = [piece for piece in pieces if piece.kind is BlockKind.FOOTNOTE]
    spoken = _tell_languages(body, metadata.language)
    above: list[Piece] = []
    for piece, language in zip(body, spoken, strict=True):
        if piece.kind is BlockKind.HEADING:
            above = [heading for heading in above if heading.level < piece.level]
        yield _build_block(piece, language, tuple(heading.text.text for heading in above))
        if piece.kind is BlockKind.HEADING:
            above.append(piece)
    main = rank_languages([piece.text.text for piece in body], spoken)
    for piece, language in zip(notes, _tell_languages(notes, *main[:1]), strict=True):
        yield _build_block(piece, language, ())


def _tell_languages(pieces: Sequence[Piece], fallback: str = "") -> list[str]:
    texts = [piece.text.text for piece in pieces]
    return tell_languages(texts, [piece.kind is BlockKind.HEADING for piece in pieces], fallback)


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
