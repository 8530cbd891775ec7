"""Finds a quote in the blocks of its passage: the same letters and digits, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a text, marked or not."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True, order=True)
class TextRange:
    """Characters ``start`` to ``end`` of the text number ``index``."""

    index: int
    start: int
    end: int


def find_quote(texts: Sequence[str], quote: str) -> list[TextRange]:
    """Find where a quote stands in texts that follow one another.

    White space, punctuation and case do not count. Nothing where it does not stand there.
    """
    places = [
        (index, position)
        for index, text in enumerate(texts)
        for position, character in enumerate(text)
        if character.isalnum()
    ]
    letters = "".join(_fold(texts[index][position]) for index, position in places)
    wanted = "".join(_fold(character) for character in quote if character.isalnum())
    at = letters.find(wanted)
    if not wanted or at < 0:
        return []
    ranges: dict[int, TextRange] = {}
    for index, position in places[at : at + len(wanted)]:
        first = ranges.get(index, TextRange(index, position, position))
        ranges[index] = TextRange(index, first.start, position + 1)
    return list(ranges.values())


def cut_marked(text: str, ranges: Iterable[TextRange]) -> tuple[Segment, ...]:
    """Cut a text into marked and unmarked segments; overlapping ranges are one mark."""
    marked = {position for part in ranges for position in range(part.start, part.end)}
    runs = groupby(enumerate(text), key=lambda placed: placed[0] in marked)
    return tuple(
        Segment("".join(character for _, character in run), is_marked) for is_marked, run in runs
    )


def _fold(character: str) -> str:
    """Fold case, one character for one."""
    return character.lower()[:1]
