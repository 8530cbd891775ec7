"""Finds where a quote stands: its letters and digits in order, without a gap."""

from __future__ import annotations

from collections.abc import Sequence

from courses.sources.records import Block, Span
from quizzes.generation.wording import fold


def find_place(quote: str, blocks: Sequence[Block]) -> Span | None:
    """Find the place of a quote in blocks that follow one another, in their decoded text.

    Case, accents, white space and punctuation do not count. None where it does not stand there;
    the first place where it stands in several.
    """
    wanted = fold(quote)
    letters, offsets = _spell(blocks)
    at = letters.find(wanted)
    if not wanted or at < 0:
        return None
    places = [offset for offset in offsets[at : at + len(wanted)] if offset >= 0]
    return Span(min(places), max(places) + 1) if places else None


def _spell(blocks: Sequence[Block]) -> tuple[str, list[int]]:
    """List the letters and digits of blocks, each with its offset in the decoded text."""
    letters: list[str] = []
    offsets: list[int] = []
    for block in blocks:
        for character, offset in zip(block.text, block.offsets, strict=True):
            spelled = fold(character)
            letters.append(spelled)
            offsets += [offset] * len(spelled)
    return "".join(letters), offsets
