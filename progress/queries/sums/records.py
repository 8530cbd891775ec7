"""Sums of a quiz as they were at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from progress.statistics import ItemSums, QuizSums


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums over some attempts at a quiz: of the quiz, by item version, by version and option."""

    quiz: QuizSums
    items: Mapping[int, ItemSums]
    options: Mapping[tuple[int, int], int]

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.quiz + other.quiz,
            {
                key: self.items.get(key, ItemSums()) + other.items.get(key, ItemSums())
                for key in self.items.keys() | other.items.keys()
            },
            {
                key: self.options.get(key, 0) + other.options.get(key, 0)
                for key in self.options.keys() | other.options.keys()
            },
        )

    def options_of(self, version: int) -> dict[int, int]:
        """Return how often each option of an item version was chosen; unchosen ones are missing."""
        return {option: n for (of, option), n in self.options.items() if of == version}


NOTHING = Sums(QuizSums(), {}, {})


@dataclass(frozen=True, slots=True)
class QuizReading:
    """The sums over the learners' first attempts, and over all their later ones."""

    as_of: datetime
    first: Sums
    later: Sums

    def choose(self, *, first_only: bool) -> Sums:
        """Return the sums over the first attempts, or over all."""
        return self.first if first_only else self.first + self.later
