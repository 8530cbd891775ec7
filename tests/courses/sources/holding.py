"""What a trace must keep: each letter and digit stands at its offset, in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from courses.sources.records import Document, Reason
from courses.sources.tracing import INSERTED, Traced


def assert_holds(text: str, offsets: tuple[int, ...], decoded: str) -> None:
    """Fail where a letter is not the one at its offset, or stands out of order."""
    assert len(text) == len(offsets)
    known = [offset for offset in offsets if offset != INSERTED]
    assert known == sorted(set(known))
    for place, (character, offset) in enumerate(zip(text, offsets, strict=True)):
        if offset != INSERTED and character.isalnum():
            assert base(character) == base(decoded[offset]), (text, place)
        if offset == INSERTED and character.isalnum():
            assert is_in_ligature(text, offsets, place, decoded), (text, place)


def assert_accounts(document: Document) -> None:
    """Fail where a character stands neither in a block nor in a removal with its reason."""
    kept = {offset for block in document.blocks for offset in block.offsets}
    placed = [removal for removal in document.removed if removal.span is not None]
    dropped = {
        offset for removal in placed for offset in range(removal.span.start, removal.span.end)
    }
    lost = [
        (offset, character)
        for offset, character in enumerate(document.text)
        if not character.isspace() and offset not in kept and offset not in dropped
    ]
    assert lost == []
    for removal in placed:
        assert removal.reason is not Reason.UNEXPLAINED, removal
        assert document.text[removal.span.start : removal.span.end] == removal.text


def base(character: str) -> str:
    """Give the letter below an accent; of a ligature its first."""
    return unicodedata.normalize("NFKD", character)[0]


def is_in_ligature(text: str, offsets: tuple[int, ...], place: int, decoded: str) -> bool:
    """Tell whether a letter that has no offset is one of those that the one before stood for."""
    first = max((i for i in range(place) if offsets[i] != INSERTED), default=None)
    if first is None:
        return False
    whole = unicodedata.normalize("NFKD", decoded[offsets[first]])
    return text[first : place + 1] == whole[: place + 1 - first]


def mend(cleaner: Callable[..., Traced], text: str, *arguments: Any) -> str:
    """Give what a cleaner makes of a text, which it must trace."""
    mended = cleaner(Traced.of(text), *arguments)
    assert_holds(mended.text, mended.offsets, text)
    return mended.text
