"""What selection yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A cell of the blueprint that the items could not fill."""

    quiz: str
    """The quiz's slug."""
    wanted: int
    found: int
    objective: str = ""
    """The objective that nothing in the quiz asks about; empty where the quiz itself is short."""

    def __str__(self) -> str:
        place = f"{self.quiz}, {self.objective}" if self.objective else self.quiz
        return f"{place}: {self.found} of {self.wanted}"


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids of each quiz's items in order, by the quiz's slug, and what stayed unfilled."""

    quizzes: Mapping[str, tuple[str, ...]]
    unfilled: tuple[Unfilled, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """The ids of the items that people want in a quiz, and out of it, by the quiz's slug."""

    pinned: Mapping[str, frozenset[str]] = field(default_factory=dict)
    excluded: Mapping[str, frozenset[str]] = field(default_factory=dict)


NO_WISHES = Wishes()
