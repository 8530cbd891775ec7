"""Two wordings side by side: which words one has and the other has not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from courses.admin.clipping import clip
from courses.admin.unseen import write_out

WORD = re.compile(r"\S+\s*|\s+")

MOST_WORDS = 600
"""So many words a side are compared one by one; of more it is only said that they differ."""

LONGEST_SAME, LONGEST_OTHER = 400, 2_000
"""Characters that are shown of a run of words that are the same, or others."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that both wordings have, or one alone."""

    text: str
    is_other: bool = False


def compare_words(old: str, new: str) -> tuple[list[Run], list[Run]]:
    """Cut two wordings into runs, those marked that the other has not; long runs are clipped."""
    before, after = WORD.findall(old), WORD.findall(new)
    old_runs: list[Run] = []
    new_runs: list[Run] = []
    for is_same, a, b, c, d in _match(before, after):
        show = _show_same if is_same else _show_other
        old_runs += show("".join(before[a:b]))
        new_runs += show("".join(after[c:d]))
    return old_runs, new_runs


def show_words(text: str) -> list[Run]:
    """Show a wording that is compared with none."""
    return [Run(write_out(clip(text, LONGEST_OTHER)))]


def _match(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[bool, int, int, int, int]]:
    """Go through both wordings: whether a run is the same, and its words in the old and the new.

    What is the same at both ends is set aside first: comparing takes longer than that.
    """
    old, new = ([word.strip() for word in words] for words in (before, after))
    head = _count_same(old, new)
    tail = _count_same(old[head:][::-1], new[head:][::-1])
    last_old, last_new = len(old) - tail, len(new) - tail
    yield True, 0, head, 0, head
    if max(last_old, last_new) - head > MOST_WORDS:
        yield False, head, last_old, head, last_new
    else:
        matcher = SequenceMatcher(None, old[head:last_old], new[head:last_new], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            yield tag == "equal", head + a, head + b, head + c, head + d
    yield True, last_old, len(old), last_new, len(new)


def _count_same(first: Sequence[str], second: Sequence[str]) -> int:
    """Count the words that both begin with."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _show_same(text: str) -> Iterator[Run]:
    if text:
        yield Run(write_out(clip(text, LONGEST_SAME)))


def _show_other(text: str) -> Iterator[Run]:
    """Mark words; the white space behind them stays unmarked."""
    words = text.rstrip()
    if words:
        yield Run(write_out(clip(words, LONGEST_OTHER)), is_other=True)
    if len(words) < len(text):
        yield Run(text[len(words) :])
