"""What the new wording says in the place of a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from courses.building.matching import fold

WORD = re.compile(r"\S+")
STOPS = ".,;:!?…«»“”\"'()"
MOST_WORDS = 1_500
"""So many words a side are compared; of longer ones all is shown."""


def find_counterpart(old: str, quote: str, new: str) -> str:
    """Cut out of a new wording what stands where the old one had the quote.

    All of it where the old wording has no such quote, or where nothing is left in its place.
    """
    before, after, wanted = (WORD.findall(text) for text in (old, new, quote))
    if max(len(before), len(after)) > MOST_WORDS:
        return new
    folded = _fold_all(before)
    first = _find_run(folded, _fold_all(wanted))
    if first is None:
        return new
    matcher = SequenceMatcher(None, folded, _fold_all(after), autojunk=False)
    start, end = _map(matcher, first, first + len(wanted))
    return " ".join(after[start:end]) or new


def _fold_all(words: Sequence[str]) -> list[str]:
    return [fold(word).strip(STOPS) for word in words]


def _find_run(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Find where words stand in a row; a stop that the quote left out is no difference."""
    length = len(wanted)
    places = range(len(words) - length + 1)
    return next((at for at in places if list(words[at : at + length]) == list(wanted)), None)


def _map(matcher: SequenceMatcher[str], first: int, last: int) -> tuple[int, int]:
    """Map a run of the old words to the new ones; to none where no word stayed."""
    starts, ends, stayed = [], [], False
    for tag, a, b, c, d in matcher.get_opcodes():
        is_inside = first < a < last if a == b else a < last and first < b
        if is_inside:
            is_same = tag == "equal"
            stayed |= is_same
            starts.append(c + max(first - a, 0) if is_same else c)
            ends.append(d - max(b - last, 0) if is_same else d)
    return (min(starts), max(ends)) if stayed else (0, 0)
