"""Headings that no markup names: signs, capitals, short lines, bold lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.leads import measure_lead

SIGN = re.compile(r"[►▶]\s*")
STOP = re.compile(r"[.;:!?,…][\s»”\")]*$")
OPENING = re.compile(r"[«“\"(]?\s*(?:\d+(?:\.\d+)*[.)]?\s+)?[^\W\d_a-zà-öø-ÿ]")
"""A capital letter, behind a number perhaps."""

NUMBER = re.compile(r"(\d+(?:\.\d+)*)[.)]?\s")
LONGEST = 150
"""Characters of a heading."""

MOST_IN_A_ROW = 2
"""Short lines that may follow one another and still be headings; more of them are a list."""

TITLE, SECTION, SUBSECTION = 1, 2, 3


def mark_signs(pieces: Sequence[Piece]) -> list[Piece]:
    """Make headings of pieces that open with ► and of paragraphs that are bold throughout.

    They stand one level below the last heading that the format names.
    """
    marked: list[Piece] = []
    above = TITLE
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            above = piece.level
        marked.append(_mark_sign(piece, above + 1))
    return marked


def find_headings(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """Find the headings of a plain text: short lines without a stop before running text.

    ``title`` is the document's, where its first lines say it. Lines before all running text are
    titles, unless there is but one and it looks like every other heading.
    """
    chosen = _choose(pieces)
    front = _count_front(pieces, chosen)
    styled = any(i >= front and _weigh(pieces[i]) != SUBSECTION for i in chosen)
    titled = front > 1 or styled or _is_title(pieces[:front], title)
    levels = {i: TITLE if i < front and titled else _weigh(pieces[i]) for i in chosen}
    ranks = {level: rank for rank, level in enumerate(sorted(set(levels.values())), start=1)}
    return [
        replace(piece, kind=BlockKind.HEADING, level=ranks[levels[i]]) if i in levels else piece
        for i, piece in enumerate(pieces)
    ]


def _mark_sign(piece: Piece, level: int) -> Piece:
    sign = SIGN.match(piece.text.text)
    if sign:
        piece = replace(piece, text=piece.text.cut(sign.end()))
    bold = measure_lead(piece)
    throughout = bold == len(piece.text) and piece.kind is BlockKind.PARAGRAPH
    if _may_be_heading(piece) and (throughout or (sign and not bold)):
        return replace(piece, kind=BlockKind.HEADING, level=level)
    return piece


def _may_be_heading(piece: Piece) -> bool:
    string = piece.text.text
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(string) <= LONGEST
        and OPENING.match(string) is not None
        and STOP.search(string) is None
    )


def _choose(pieces: Sequence[Piece]) -> list[int]:
    """Choose the headings among the short lines: runs that running text follows."""
    chosen: list[int] = []
    run: list[int] = []
    front = True
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING or _may_be_heading(piece):
            run.append(index)
            continue
        marked = [i for i in run if pieces[i].kind is BlockKind.HEADING]
        chosen += run if front or len(run) - len(marked) <= MOST_IN_A_ROW else marked
        run, front = [], False
    return chosen + [i for i in run if pieces[i].kind is BlockKind.HEADING]


def _count_front(pieces: Sequence[Piece], chosen: Sequence[int]) -> int:
    """Count the headings at the very start that carry no sign."""
    heads = set(chosen)
    return next(
        (i for i, piece in enumerate(pieces) if i not in heads or piece.kind is BlockKind.HEADING),
        0,
    )


def _is_title(front: Sequence[Piece], title: str) -> bool:
    return any(piece.text.text.casefold() == title.casefold() for piece in front)


def _weigh(piece: Piece) -> int:
    """Tell the level that a heading's look gives it."""
    number = NUMBER.match(piece.text.text)
    if number:
        return SECTION + number.group(1).count(".")
    styled = piece.kind is BlockKind.HEADING or piece.text.text.isupper()
    return SECTION if styled else SUBSECTION
