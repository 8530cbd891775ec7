"""Finds the passages that a place of a document touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from courses.models import Passage


@dataclass(frozen=True, slots=True)
class PassageIndex:
    """The passages of one version of a document, to be looked up by a span of its text."""

    passages: Sequence[Passage]
    """By their start."""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """The furthest end so far: passages may overlap, and then a later one may end sooner."""

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> PassageIndex:
        """Sort passages in."""
        ordered = sorted(passages, key=lambda one: (one.start, one.end, one.pk))
        starts = [one.start for one in ordered]
        return cls(ordered, starts, list(accumulate((one.end for one in ordered), max)))

    def touched(self, start: int, end: int) -> list[Passage]:
        """List the passages that have a character of a span."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return [one for one in self.passages[first:last] if one.end > start]
