"""Text that remembers where each of its characters came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from courses.sources.records import Span

INSERTED = -1
"""The offset of a character that cleaning added and that no source holds."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and, for each of its characters, its offset in the decoded text (or ``INSERTED``)."""

    text: str
    offsets: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.offsets):
            message = f"{len(self.text)} characters, {len(self.offsets)} offsets"
            raise ValueError(message)

    @classmethod
    def of(cls, decoded: str, start: int = 0, end: int | None = None) -> Traced:
        """Trace the characters ``start`` to ``end`` of a decoded text."""
        end = len(decoded) if end is None else end
        return cls(decoded[start:end], tuple(range(start, end)))

    @classmethod
    def join(cls, parts: Iterable[Traced], separator: str = "") -> Traced:
        """Join parts; the separator's characters count as inserted."""
        text: list[str] = []
        offsets: list[int] = []
        for index, part in enumerate(parts):
            if index and separator:
                text.append(separator)
                offsets.extend([INSERTED] * len(separator))
            text.append(part.text)
            offsets.extend(part.offsets)
        return cls("".join(text), tuple(offsets))

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Traced:
        """Take the characters ``start`` to ``end`` of this text, as a slice would."""
        return Traced(self.text[start:end], self.offsets[start:end])

    def strip(self, characters: str | None = None) -> Traced:
        """Take off white space (or the given characters) at both ends."""
        left = len(self.text) - len(self.text.lstrip(characters))
        right = len(self.text.rstrip(characters))
        return self.cut(left, max(left, right))

    def replace(self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> Traced:
        """Replace each match; characters that stay at the match's head or tail keep their offsets.

        The replacement is aligned with the match by its longest common head, then tail; what
        lies between takes the offsets of the replaced characters one by one and is inserted
        beyond them.
        """
        write = by if callable(by) else _repeat(by)
        texts: list[str] = []
        offsets: list[int] = []
        last = 0
        for match in pattern.finditer(self.text):
            new = write(match)
            if new == match.group():
                continue
            start, end = match.span()
            texts += (self.text[last:start], new)
            offsets += self.offsets[last:start]
            offsets += self._align(start, end, new)
            last = end
        if not texts:
            return self
        return Traced("".join((*texts, self.text[last:])), (*offsets, *self.offsets[last:]))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Find the smallest span of the decoded text that holds these characters."""
        known = [offset for offset in self.offsets[start:end] if offset != INSERTED]
        if not known:
            message = "no character of this text stands in a source"
            raise ValueError(message)
        return Span(min(known), max(known) + 1)

    def _align(self, start: int, end: int, new: str) -> tuple[int, ...]:
        """Give the offsets of what replaces the characters ``start`` to ``end``."""
        if not new:
            return ()
        old = self.text[start:end]
        shorter = min(len(old), len(new))
        head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
        tail = next(
            (i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head
        )
        middle = len(new) - head - tail
        replaced = self.offsets[start + head : end - tail][:middle]
        inserted = (INSERTED,) * (middle - len(replaced))
        return (
            *self.offsets[start : start + head],
            *replaced,
            *inserted,
            *self.offsets[end - tail : end],
        )


def _repeat(by: str) -> Callable[[re.Match[str]], str]:
    """Write the same for each match, but for the groups that it may name."""
    if "\\" in by:
        return lambda match: match.expand(by)
    return lambda _: by
