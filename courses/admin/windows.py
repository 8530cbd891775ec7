"""The part of a long text that a page shows."""

from __future__ import annotations

from dataclasses import dataclass

from courses.sources import Span

WIDTH = 40_000
"""Characters that a page shows at once."""

AHEAD = 2_000
"""Characters that are shown before a place that is asked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a text of ``length`` characters, from ``start`` to ``end``."""

    start: int
    end: int
    length: int

    @property
    def before(self) -> int | None:
        """Where the part before begins; None where there is none."""
        return max(0, self.start - WIDTH) if self.start else None

    @property
    def after(self) -> int | None:
        """Where the part behind begins; None where there is none."""
        return self.end if self.end < self.length else None

    @property
    def is_whole(self) -> bool:
        """Whether it shows all of the text."""
        return self.end - self.start == self.length


def open_window(length: int, *, at: int = 0, asked: Span | None = None) -> Window:
    """Open a window at an offset, or around an asked place; at the start where it is outside."""
    start = max(0, asked.start - AHEAD) if asked and asked.start < length else at
    start = start if start < length else 0
    return Window(start, min(length, start + WIDTH), length)
