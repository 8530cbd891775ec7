"""How near phrases are in meaning: near enough to be weighed, not so near as to be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from courses.building.meaning import Meaning, read_meaning

FARTHEST, NEAREST = 0.12, 0.90
"""Outside these an option is silly, or says what the key says."""


@dataclass(frozen=True, eq=False)
class Likeness:
    """The phrases of a run, read all at once by a sentence encoder when one is first compared."""

    phrases: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Likeness:
        """Gather phrases, each once."""
        return cls(tuple(dict.fromkeys(phrases)))

    def nearness(self, one: str, other: str) -> float | None:
        """Measure how near two phrases are, 0 to 1; none where one of them is unknown."""
        known = self._meaning.vectors
        return self._meaning.nearness(one, other) if one in known and other in known else None

    def suits(self, phrase: str, key: str) -> bool:
        """Tell whether a phrase is neither silly beside the key nor the key in other words."""
        nearness = self.nearness(phrase, key)
        return nearness is None or FARTHEST <= nearness <= NEAREST

    @cached_property
    def _meaning(self) -> Meaning:
        return read_meaning(self.phrases)
