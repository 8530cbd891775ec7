"""The key points of a lesson: sentences of its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from progress.queries.blocks import LessonBlock
from progress.queries.directions import direction_of
from progress.queries.marks import Mark, Numbering


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence to remember."""

    text: str
    language: str
    marks: tuple[Mark, ...]

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return direction_of(self.language)


def read_points(
    quotes: Iterable[Mapping[str, Any]], blocks: Sequence[LessonBlock], numbering: Numbering
) -> tuple[KeyPoint, ...]:
    """Read the quotes that blocks of a lesson say; any other is no point of it."""
    telling = ((quote, next((b for b in blocks if b.says(quote)), None)) for quote in quotes)
    return tuple(
        KeyPoint(quote["text"], block.language, (numbering.mark(quote),))
        for quote, block in telling
        if block
    )
