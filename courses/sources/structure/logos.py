"""Alternative texts of logos, which a saved page leaves beside its headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.languages import guess_language

ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,7}")
STOP = re.compile(r"[.;:!?…][\s»”\")]*$")
LONGEST = 60
"""Characters of such a text, and of the heading beside it."""

STEM = 4
"""Letters that two languages share where they have one word."""


def drop_logos(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop a short paragraph next to a heading that says the same in other letters."""
    return [piece for i, piece in enumerate(pieces) if not _is_logo(pieces, i)]


def _is_logo(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.kind is not BlockKind.PARAGRAPH:
        return False
    beside = (*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 2])
    headings = (near for near in beside if near.kind is BlockKind.HEADING)
    return any(is_twin(piece.text.text, heading.text.text) for heading in headings)


def is_twin(logo: str, heading: str) -> bool:
    """Tell whether a text is a foreign acronym of a heading or its translation; no sentence is."""
    if max(len(logo), len(heading)) > LONGEST or STOP.search(logo):
        return False
    if ACRONYM.fullmatch(logo):
        initials = iter("".join(word[0] for word in heading.split()).upper())
        return not all(letter in initials for letter in logo)
    return bool(_stems(logo) & _stems(heading)) and guess_language(logo) != guess_language(heading)


def _stems(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return {word[:STEM] for word in re.findall(r"\w+", letters) if len(word) >= STEM}
