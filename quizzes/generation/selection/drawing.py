"""Drawing items into one quiz: what may stand beside what, and which comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quizzes.generation.checks.giveaways import gives_away
from quizzes.generation.checks.twins import are_twins
from quizzes.generation.records import FactKind, Item, ItemKind

TRIVIAL = frozenset({FactKind.DATE, FactKind.QUANTITY})
"""Dates and bare numbers: at most a third of a quiz."""
ONE_IN = 3

SHARES: Mapping[ItemKind, int] = {
    ItemKind.SINGLE_CHOICE: 7,
    ItemKind.MULTIPLE_CHOICE: 3,
    ItemKind.CLOZE: 3,
    ItemKind.TRUE_FALSE: 2,
    ItemKind.MATCHING: 2,
    ItemKind.SHORT_ANSWER: 2,
    ItemKind.ORDERING: 1,
    ItemKind.NUMERIC: 1,
}
"""How much of each kind a well mixed quiz has, against the others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be drawn: its cell of the blueprint and what speaks against it.

    ``cell`` is what the quiz is to be spread over: objectives in a module's quiz, modules in the
    final one. A ``used`` item stands in another quiz already.
    """

    item: Item
    rank: int
    """Place among all items, the best first."""
    cell: str = ""
    used: bool = False

    @property
    def is_trivial(self) -> bool:
        """Whether it asks for a date or a bare number."""
        return self.item.fact_kind in TRIVIAL

    @property
    def is_true(self) -> bool:
        """Whether it is a statement, and true."""
        return self.item.kind is ItemKind.TRUE_FALSE and self.item.choices[0].correct


@dataclass(slots=True)
class Drawing:
    """A quiz while it is being filled."""

    wanted: int
    drawn: list[Candidate] = field(default_factory=list)

    def fill(self, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """Draw until the quiz is full or nothing fits any more, then keep trivia to a third."""
        left = [candidate for candidate in candidates if self._has_room_for(candidate)]
        while left and len(self.drawn) < self.wanted:
            best = min(left, key=self._rate)
            self.drawn.append(best)
            left = [
                candidate
                for candidate in left
                if self._has_room_for(candidate) and not do_clash(candidate.item, best.item)
            ]
        self._drop_trivia()
        return tuple(self.drawn)

    def _has_room_for(self, candidate: Candidate) -> bool:
        return not candidate.is_trivial or self._count_trivia() < self.wanted // ONE_IN

    def _rate(self, candidate: Candidate) -> tuple[int, bool, float, int, bool, int]:
        """Rate what drawing a candidate would cost; the lowest is drawn."""
        kind = candidate.item.kind
        cells = Counter(drawn.cell for drawn in self.drawn)
        kinds = Counter(drawn.item.kind for drawn in self.drawn)
        return (
            cells[candidate.cell],
            candidate.used,
            kinds[kind] / SHARES[kind],
            len(candidate.item.findings),
            self._tips_the_balance(candidate),
            candidate.rank,
        )

    def _tips_the_balance(self, candidate: Candidate) -> bool:
        """Tell whether a statement would make true ones, or false ones, more than half."""
        if candidate.item.kind is not ItemKind.TRUE_FALSE:
            return False
        statements = [drawn for drawn in self.drawn if drawn.item.kind is ItemKind.TRUE_FALSE]
        same = sum(drawn.is_true is candidate.is_true for drawn in statements)
        return same > len(statements) - same

    def _count_trivia(self) -> int:
        return sum(candidate.is_trivial for candidate in self.drawn)

    def _drop_trivia(self) -> None:
        """Drop the trivia drawn last where the quiz stayed so short that they are too many."""
        while self._count_trivia() * ONE_IN > len(self.drawn):
            last = max(index for index, drawn in enumerate(self.drawn) if drawn.is_trivial)
            del self.drawn[last]


def do_clash(one: Item, other: Item) -> bool:
    """Tell whether two items may not stand in one quiz: one fact, a giveaway, near twins."""
    return (
        one.fact == other.fact
        or gives_away(one, other)
        or gives_away(other, one)
        or are_twins(one, other)
    )
