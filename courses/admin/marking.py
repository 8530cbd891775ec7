"""Cuts a decoded text where what holds its characters changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from courses.admin.decoded import Part, Stretch
from courses.admin.windows import Window
from courses.sources import Block, Span
from courses.sources.records import Reason, Removal


def mark_text(
    text: str,
    window: Window,
    *,
    blocks: Sequence[Block] = (),
    removed: Sequence[Removal] = (),
    asked: Span | None = None,
) -> list[Stretch]:
    """Cut the part of a text that a window shows into stretches, in the order of the text."""
    marks = _Marks(window)
    for removal in removed:
        if removal.span:
            marks.note_removal(removal.reason, removal.span)
    for index, block in enumerate(blocks):
        if block.start < window.end and window.start < block.end:
            marks.note_block(index, block)
    marks.close_gaps()
    return [
        Stretch(
            parts=tuple(_cut_parts(text, places, marks, asked)),
            block=None if index is None else blocks[index],
            opens=index is not None and blocks[index].start in places,
        )
        for index, places in marks.cut()
    ]


class _Marks:
    """What is known of each character that a window shows."""

    def __init__(self, window: Window) -> None:
        self.start = window.start
        self._window = window
        self._holders: list[int | None] = [None] * (window.end - window.start)
        self._reasons: list[Reason | None] = [None] * (window.end - window.start)

    def note_removal(self, reason: Reason, span: Span) -> None:
        """Note why the characters of a span were removed."""
        for offset in range(max(span.start, self.start), min(span.end, self._window.end)):
            self._reasons[offset - self.start] = reason

    def note_block(self, index: int, block: Block) -> None:
        """Note the characters that a block holds; white space in a removal may be among them."""
        for offset in block.offsets:
            if self.start <= offset < self._window.end:
                self._holders[offset - self.start] = index
                self._reasons[offset - self.start] = None

    def close_gaps(self) -> None:
        """Count what stands between two characters of a block, and is no other's, to the block."""
        last: int | None = None
        for place, holder in enumerate(self._holders):
            if holder is None:
                continue
            if last is not None and self._holders[last] == holder:
                self._holders[last:place] = [holder] * (place - last)
            last = place

    def cut(self) -> Iterator[tuple[int | None, range]]:
        """Go through the runs of characters of one holder; offsets count in the text."""
        start = self.start
        for holder, run in groupby(self._holders):
            end = start + len(list(run))
            yield holder, range(start, end)
            start = end

    def reason(self, offset: int) -> Reason | None:
        """Tell why a character was removed."""
        return self._reasons[offset - self.start]


def _cut_parts(text: str, places: range, marks: _Marks, asked: Span | None) -> Iterator[Part]:
    def look(offset: int) -> tuple[Reason | None, bool]:
        return marks.reason(offset), asked is not None and asked.start <= offset < asked.end

    start = places.start
    for (reason, is_asked), run in groupby(places, key=look):
        end = start + len(list(run))
        is_place = asked is not None and start == max(asked.start, marks.start)
        yield Part(text[start:end], reason, is_asked, is_asked and is_place)
        start = end
