"""Blocks that say the same as an earlier one, in the same document or in another."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from courses.building.matching import fold
from courses.building.passages import Section
from courses.building.records import Place
from courses.building.wording import SMALL
from courses.sources import Block

SHORTEST = 40
"""Folded letters; shorter texts may well stand twice in a course."""

FEWEST_WORDS = 12
"""A text of fewer words counts as a repeat only where it is the same word for word."""

ALIKE = 0.9
"""Share of words, in order, that two longer texts have in common."""

_WORD = re.compile(r"\w+")
_TELLING = re.compile(
    r"\w*\d\w*|(?<!^)(?<![.!?…] )\b[A-ZÀ-Ý]\w*|\b(?:ne|n|ni|non|sans|no|not|never|without)\b"
)
"""Numbers, names and negations: where they differ, so does what is said."""

_STEM = 4
"""Letters that two forms of one word begin with."""

Key = tuple[int, int]
"""The index of a section, and of a block in it."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Which blocks say the same."""

    firsts: Mapping[Key, Key]
    """For each block the first one, in the order of the documents, that says the same."""
    places: Mapping[Key, Mapping[Key, Place]]
    """For each first one where it and its repeats stand."""

    def elsewhere(self, key: Key) -> tuple[Place, ...]:
        """List the other places that say what a block says."""
        group = self.places[self.firsts[key]]
        return tuple(place for other, place in group.items() if other != key)


def find_repeats(sections: Sequence[Section]) -> Repeats:
    """Find the blocks that repeat an earlier one.

    A block repeats another when both are the same, typing apart, and at least ``SHORTEST`` long;
    when they are long, ``ALIKE``, have the same numbers, names and negations, and put no word in
    another's place but a form of it or a small one; or, short as it may be, when it is the same and
    the blocks before both repeat each other, as items of a list do.
    """
    search = _Search(sections)
    for index, section in enumerate(sections):
        for number, block in enumerate(section.passage.blocks):
            search.add((index, number), section.passage.document, block)
    return Repeats(search.firsts, search.places)


@dataclass(slots=True)
class _Search:
    sections: Sequence[Section]
    firsts: dict[Key, Key] = field(default_factory=dict)
    places: dict[Key, dict[Key, Place]] = field(default_factory=dict)
    same: dict[str, Key] = field(default_factory=dict)
    """First blocks by their folded text."""
    alike: dict[tuple[str, ...], list[tuple[Key, list[str]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Longer first blocks and their words, by what must not differ."""

    def add(self, key: Key, document: str, block: Block) -> None:
        """Put a block to what says the same, or begin a group with it."""
        folded = fold(block.text)
        first = self._find_first(key, block, folded) or key
        self.firsts[key] = first
        place = Place(document, block.start, block.end)
        self.places.setdefault(first, {})[key] = place

    def _find_first(self, key: Key, block: Block, folded: str) -> Key | None:
        if len(folded) < SHORTEST:
            return self._find_next(key, folded)
        return self.same.setdefault(folded, self._find_alike(key, block, folded))

    def _find_next(self, key: Key, folded: str) -> Key | None:
        """Find a short block behind the one that the block before repeats."""
        section, number = key
        before = self.firsts.get((section, number - 1))
        if before is None or before == (section, number - 1):
            return None
        blocks = self.sections[before[0]].passage.blocks[before[1] + 1 :]
        again = bool(blocks) and fold(blocks[0].text) == folded
        return (before[0], before[1] + 1) if again else None

    def _find_alike(self, key: Key, block: Block, folded: str) -> Key:
        words = _WORD.findall(folded)
        if len(words) < FEWEST_WORDS:
            return key
        group = self.alike[tuple(_TELLING.findall(block.text))]
        for other, theirs in group:
            if _are_alike(words, theirs):
                return other
        group.append((key, words))
        return key


def _are_alike(words: list[str], others: list[str]) -> bool:
    matcher = difflib.SequenceMatcher(None, words, others, autojunk=False)
    return (
        matcher.real_quick_ratio() >= ALIKE
        and matcher.quick_ratio() >= ALIKE
        and matcher.ratio() >= ALIKE
        and all(
            _stems(words[a:b]) == _stems(others[c:d])
            for tag, a, b, c, d in matcher.get_opcodes()
            if tag == "replace"
        )
    )


def _stems(words: list[str]) -> list[str]:
    """List the beginnings of the words that are not small."""
    return [word[:_STEM] for word in words if word not in SMALL]
