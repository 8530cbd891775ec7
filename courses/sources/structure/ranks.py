"""How deep a heading stands, told by its look and by how it is numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind

TITLE = 1
"""Level of what names the whole text; all else stands below."""

COUNT = r"\s(?:[IVXLC]{1,6}|\d{1,3}|1er|premi[eè]re?|unique|préliminaire|primer[oa]|one|first)\b"
ARABIC = re.compile(r"(\d{1,3}(?:\.\d+)*)[.)]?\s")
NUMBERINGS = (
    re.compile(
        rf"(?:titre|partie|livre|tome|part|title|book|título|parte|libro){COUNT}", re.IGNORECASE
    ),
    re.compile(rf"(?:chapitre|chapter|capítulo){COUNT}", re.IGNORECASE),
    re.compile(r"[IVX]{1,5}(?:[.)]|\s[–—-])\s"),
    re.compile(rf"(?:section|sección){COUNT}", re.IGNORECASE),
    re.compile(r"[A-H][.)]\s"),
    ARABIC,
    re.compile(rf"(?:article|art\.|artículo){COUNT}", re.IGNORECASE),
)
"""How headings are numbered, the outermost first."""

PARTS = 10
"""More than a number has dots or a text has kinds of numbering."""


class Look(Enum):
    """What makes a line look like a heading."""

    TITLE = auto()
    """The reader knows it."""
    SIGN = auto()
    NUMBER = auto()
    CAPITALS = auto()
    SHORT = auto()


def tell_look(piece: Piece) -> Look:
    """Tell what stands out of a heading."""
    if piece.kind is BlockKind.HEADING and piece.level == TITLE:
        return Look.TITLE
    if _find_numbering(piece.text.text) is not None:
        return Look.NUMBER
    if piece.kind is BlockKind.HEADING:
        return Look.SIGN
    return Look.CAPITALS if piece.text.text.isupper() else Look.SHORT


def rank_headings(headings: Sequence[Piece], titles: Sequence[bool]) -> list[int]:
    """Give each heading its level, one below the heading that it stands under.

    ``titles`` says which name the text. Signs, capitals and the outermost numbering stand on one
    level, other short lines below all.
    """
    numberings = [_find_numbering(heading.text.text) for heading in headings]
    used = sorted({numbering for numbering in numberings if numbering is not None})
    weights = [
        (0, 0) if named else _weigh(heading, used)
        for heading, named in zip(headings, titles, strict=True)
    ]
    return list(_nest(weights))


def _nest(weights: Sequence[tuple[int, int]]) -> Iterator[int]:
    above: list[tuple[int, int]] = []
    for weight in weights:
        above = [*(one for one in above if one < weight), weight]
        yield len(above)


def _weigh(heading: Piece, used: Sequence[int]) -> tuple[int, int]:
    """Weigh a heading: the more, the deeper it stands."""
    look, numbering = tell_look(heading), _find_numbering(heading.text.text)
    if look is Look.TITLE:
        return (0, 0)
    if numbering is not None:
        return (1, used.index(numbering) * PARTS + _count_dots(heading.text.text))
    return (2, 0) if look is Look.SHORT else (1, 0)


def _find_numbering(string: str) -> int | None:
    """Find how a heading is numbered: its place among the numberings."""
    found = (place for place, kind in enumerate(NUMBERINGS) if kind.match(string))
    return next(found, None)


def _count_dots(string: str) -> int:
    number = ARABIC.match(string)
    return number.group(1).count(".") if number else 0
