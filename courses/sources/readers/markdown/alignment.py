"""Finding the characters of parsed text in the source that it was parsed from."""

from __future__ import annotations

import re

from courses.sources.tracing import INSERTED, Traced

REACH = 40
"""Characters that a single one is looked for in; farther off, it counts as inserted."""


class Aligner:
    """Goes through a stretch of source once and finds in it what a parser made of it."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.source = source
        self.cursor = start
        self.end = end

    def take(self, content: str) -> Traced:
        """Trace a text that stands ahead, as a whole or character by character."""
        place = self.source.find(content, self.cursor, self.end)
        if place >= 0:
            self.cursor = place + len(content)
            return Traced.of(self.source, place, self.cursor)
        return Traced(content, tuple(self._take_one(character) for character in content))

    def take_as(self, written: str, content: str) -> Traced:
        """Trace a text that the source writes otherwise, as "&amp;" for "&"."""
        place = max(self.source.find(written, self.cursor, self.end), self.cursor)
        self.cursor = min(place + len(written), self.end)
        within = written.find(content)
        if within >= 0:
            return Traced.of(self.source, place + within, place + within + len(content))
        return Traced(content, (place, *[INSERTED] * (len(content) - 1)))

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Go behind the next match."""
        found = pattern.search(self.source, self.cursor, self.end)
        if found:
            self.cursor = found.end()

    def _take_one(self, character: str) -> int:
        reach = min(self.cursor + REACH, self.end)
        place = self.source.find(character, self.cursor, reach)
        if place < 0:
            return INSERTED
        self.cursor = place + 1
        return place
