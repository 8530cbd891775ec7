"""How like two readings of one text are."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from courses.sources.records import Block


def share_alike(first: Sequence[Block], second: Sequence[Block]) -> float:
    """Measure the share of the first blocks that come back, with kind, text, label and term."""
    matcher = SequenceMatcher(None, _tell(first), _tell(second), autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks()) / len(first)


def letters(blocks: Sequence[Block]) -> str:
    """Give all letters and digits of blocks, in order."""
    return "".join(filter(str.isalnum, "".join(block.text for block in blocks)))


def _tell(blocks: Sequence[Block]) -> list[tuple[str, ...]]:
    return [(block.kind, block.text, block.label, block.term) for block in blocks]
