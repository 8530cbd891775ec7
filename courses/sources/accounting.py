"""Why each character of a decoded text that no block holds was dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from courses.sources.records import Block, Reason, Removal, Span
from courses.sources.tracing import INSERTED, Traced

WORD = re.compile(r"\S+")
"""What has to be accounted for; white space has not."""

REASONS = tuple(Reason)
NUMBERS = {reason: number for number, reason in enumerate(REASONS, 1)}
KEPT = len(REASONS) + 1
"""How the ledger marks a character that a block holds; 0 is one that nobody spoke for."""


class Ledger:
    """Holds for each character of a decoded text the first reason for which it was dropped."""

    def __init__(self, decoded: str, removed: Iterable[Removal] = ()) -> None:
        self._decoded = decoded
        self._reasons = bytearray(len(decoded))
        self._placeless: list[Removal] = []
        for removal in removed:
            if removal.span is None:
                self._placeless.append(removal)
            else:
                self.note(removal.reason, removal.span.start, removal.span.end)

    def note(self, reason: Reason, start: int, end: int) -> None:
        """Note that the characters of a stretch were dropped."""
        for offset in range(start, end):
            self._note_one(reason, offset)

    def compare(self, reason: Reason, before: Iterable[Traced], after: Iterable[Traced]) -> None:
        """Note the characters that a step was given and did not hand on."""
        old = {id(text): text for text in before}
        new = {id(text): text for text in after}
        given = _gather(text for key, text in old.items() if key not in new)
        if given:
            for offset in given - _gather(text for key, text in new.items() if key not in old):
                self._note_one(reason, offset)

    def note_rest(self, reason: Reason, texts: Iterable[Traced]) -> None:
        """Note all characters that stand in none of the texts and that nobody spoke for yet."""
        kept = _gather(texts)
        for word in WORD.finditer(self._decoded):
            for offset in range(word.start(), word.end()):
                if offset not in kept:
                    self._note_one(reason, offset)

    def removals(self) -> tuple[Removal, ...]:
        """List what was noted so far, in the order of the text."""
        return (*self._list(self._reasons), *self._placeless)

    def settle(self, blocks: Iterable[Block]) -> tuple[Removal, ...]:
        """List what the blocks do not hold; characters that nobody spoke for are unexplained."""
        marks = bytearray(self._reasons)
        for block in blocks:
            for offset in block.offsets:
                if offset != INSERTED:
                    marks[offset] = KEPT
        for word in WORD.finditer(self._decoded):
            self._explain(marks, word.start(), word.end())
        return (*self._list(marks), *self._placeless)

    def _explain(self, marks: bytearray, start: int, end: int) -> None:
        place = marks.find(0, start, end)
        while place >= 0:
            marks[place] = NUMBERS[Reason.UNEXPLAINED]
            place = marks.find(0, place + 1, end)

    def _note_one(self, reason: Reason, offset: int) -> None:
        if not self._reasons[offset]:
            self._reasons[offset] = NUMBERS[reason]

    def _list(self, marks: bytearray) -> Iterator[Removal]:
        """List the longest runs of one reason; white space between is part of them."""
        run = (0, 0, 0)
        for mark, start, end in self._runs(marks):
            if mark == run[0]:
                run = (mark, run[1], end)
                continue
            yield from self._describe(*run)
            run = (mark, start, end)
        yield from self._describe(*run)

    def _runs(self, marks: bytearray) -> Iterator[tuple[int, int, int]]:
        """Go through the words, each in parts that one mark covers."""
        for word in WORD.finditer(self._decoded):
            start, end = word.span()
            if marks.count(marks[start], start, end) == end - start:
                yield marks[start], start, end
                continue
            for mark, run in groupby(marks[start:end]):
                end = start + len(list(run))
                yield mark, start, end
                start = end

    def _describe(self, mark: int, start: int, end: int) -> Iterator[Removal]:
        if 0 < mark < KEPT:
            yield Removal(REASONS[mark - 1], self._decoded[start:end], Span(start, end))


def _gather(texts: Iterable[Traced]) -> set[int]:
    offsets: set[int] = set()
    for text in texts:
        offsets.update(text.offsets)
    offsets.discard(INSERTED)
    return offsets
