"""What became of the blocks of a document in its next version."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from courses.building.matching import fold
from courses.sources.records import Block

ALIKE = 0.5
"""Share of words that two blocks have in common, from which on one is the other changed."""

REACH = 40
"""Blocks; so far from its place a changed block is looked for."""

WORD = re.compile(r"\w+")


class Fate(StrEnum):
    """What became of a block."""

    SAME = "same"
    """Its words stand where they stood among the others."""
    MOVED = "moved"
    """Its words stand elsewhere."""
    CHANGED = "changed"
    GONE = "gone"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block of the old version, of the new one, or both, and what became of it."""

    fate: Fate
    old: Block | None
    new: Block | None


def compare_blocks(old: Sequence[Block], new: Sequence[Block]) -> tuple[BlockChange, ...]:
    """Match the blocks of two versions: each stands in exactly one change.

    In the order of the new version; what is gone stands behind what it stood behind. Case, white
    space and the look of apostrophes and dashes are no change, nor is the kind.
    """
    matching = _Matching(old, new)
    matching.match_in_order()
    matching.match_moved()
    matching.match_changed()
    return tuple(matching.list_changes())


@dataclass(slots=True)
class _Matching:
    old: Sequence[Block]
    new: Sequence[Block]
    partners: dict[int, tuple[int, Fate]] = field(default_factory=dict)
    """Of each matched block of the old version: the place of the new one, and its fate."""
    taken: set[int] = field(default_factory=set)
    """Places of the new version that are matched."""

    def match_in_order(self) -> None:
        old, new = ([fold(block.text) for block in blocks] for blocks in (self.old, self.new))
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for first, second, size in matcher.get_matching_blocks():
            for step in range(size):
                self._pair(first + step, second + step, Fate.SAME)

    def match_moved(self) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        for place in self._free_new():
            places[fold(self.new[place].text)].append(place)
        for place in self._free_old():
            found = places[fold(self.old[place].text)]
            if found:
                self._pair(place, found.pop(0), Fate.MOVED)

    def match_changed(self) -> None:
        """Pair what is left by how alike it is, the most alike first."""
        rated = sorted(self._rate(), key=lambda pair: (-pair[0], pair[1], pair[2]))
        for _, first, second in rated:
            if first not in self.partners and second not in self.taken:
                self._pair(first, second, Fate.CHANGED)

    def list_changes(self) -> Iterator[BlockChange]:
        origin = {second: first for first, (second, _) in self.partners.items()}
        behind = self._list_gone()
        yield from self._describe_gone(behind[-1])
        for place, block in enumerate(self.new):
            first = origin.get(place)
            if first is None:
                yield BlockChange(Fate.ADDED, None, block)
                continue
            yield BlockChange(self.partners[first][1], self.old[first], block)
            yield from self._describe_gone(behind[first])

    def _list_gone(self) -> dict[int, list[int]]:
        """List what is gone by the matched block of the old version that it stood behind, or -1."""
        behind: dict[int, list[int]] = defaultdict(list)
        last = -1
        for place in range(len(self.old)):
            if place in self.partners:
                last = place
            else:
                behind[last].append(place)
        return behind

    def _describe_gone(self, places: Sequence[int]) -> Iterator[BlockChange]:
        return (BlockChange(Fate.GONE, self.old[place], None) for place in places)

    def _rate(self) -> Iterator[tuple[float, int, int]]:
        anchors = sorted(
            (first, second) for first, (second, fate) in self.partners.items() if fate is Fate.SAME
        )
        words = {place: _count_words(self.new[place]) for place in self._free_new()}
        for first in self._free_old():
            own = _count_words(self.old[first])
            expected = _expect(first, anchors)
            for second in range(max(0, expected - REACH), expected + REACH):
                alike = _rate_pair(own, words[second]) if second in words else 0
                if alike >= ALIKE:
                    yield alike, first, second

    def _free_old(self) -> list[int]:
        return [place for place in range(len(self.old)) if place not in self.partners]

    def _free_new(self) -> list[int]:
        return [place for place in range(len(self.new)) if place not in self.taken]

    def _pair(self, first: int, second: int, fate: Fate) -> None:
        self.partners[first] = second, fate
        self.taken.add(second)


def _expect(place: int, anchors: Sequence[tuple[int, int]]) -> int:
    """Tell where a block would stand if nothing but what stands before it had changed."""
    index = bisect_right(anchors, (place, -1)) - 1
    first, second = anchors[index] if index >= 0 else (0, 0)
    return second + place - first


def _count_words(block: Block) -> Counter[str]:
    return Counter(WORD.findall(fold(block.text)))


def _rate_pair(first: Counter[str], second: Counter[str]) -> float:
    return 2 * (first & second).total() / ((first + second).total() or 1)
