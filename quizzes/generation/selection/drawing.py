"""Drawing items into one quiz: what may stand beside what, and which comes next."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quizzes.generation.checks.giveaways import gives_away
from quizzes.generation.checks.twins import are_twins, share_key
from quizzes.generation.records import FactKind, Item, ItemKind
from quizzes.generation.wording import find_stems, read_words

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

HALF = 0.5

COST_OF_A_FLAW = 0.25
"""What a warning costs; standing last among the items costs 1."""
COST_OF_AN_ECHO = 0.3
"""What it costs that another item of the quiz asks in the same way."""
COST_OF_A_LEVEL = 0.2
"""What it costs that the quiz has its share of items of this difficulty."""
BANDS = (0.0, 0.4, 0.55)
"""Where easy, middling and hard items begin."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be drawn: its cell of the blueprint and what speaks against it.

    ``cell`` is what the quiz is to be spread over: objectives in a module's quiz, modules in the
    final one. A ``used`` item stands in another quiz already.
    """

    item: Item
    rank: float
    """Place among all items, from 0 for the best to 1."""
    cell: str = ""
    used: bool = False

    @property
    def is_trivial(self) -> bool:
        """Whether it asks for a date or a bare number."""
        return self.item.fact_kind in TRIVIAL

    @property
    def opening(self) -> tuple[str, ...]:
        """How it begins to ask: "quel sigle", "dans quelle"; statements all begin alike."""
        stated = self.item.kind is ItemKind.TRUE_FALSE
        return () if stated else tuple(read_words(self.item.stem)[:2])

    @property
    def band(self) -> int:
        """Which third of difficulty it belongs to, 0 for the easy ones."""
        return bisect_right(BANDS, self.item.difficulty) - 1

    @property
    def is_true(self) -> bool:
        """Whether it is a statement, and true."""
        return self.item.kind is ItemKind.TRUE_FALSE and self.item.choices[0].correct


@dataclass(slots=True)
class Drawing:
    """A quiz while it is being filled; what is pinned stands in it whatever it clashes with."""

    wanted: int
    pinned: Sequence[Candidate] = ()
    drawn: list[Candidate] = field(default_factory=list)

    def fill(self, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """Draw until the quiz is full or nothing fits any more, then keep trivia to a third."""
        self.drawn.extend(self.pinned)
        left = [
            candidate
            for candidate in candidates
            if self._has_room_for(candidate)
            and not any(do_clash(candidate.item, pinned.item) for pinned in self.pinned)
        ]
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

    def _rate(self, candidate: Candidate) -> tuple[int, bool, float, float]:
        """Rate what drawing a candidate would cost; the lowest is drawn."""
        cells = Counter(drawn.cell for drawn in self.drawn)
        flaws = COST_OF_A_FLAW * len(candidate.item.findings) + self._tips_the_balance(candidate)
        cost = self._measure_monotony(candidate) + flaws + candidate.rank
        return cells[candidate.cell], candidate.used, cost, candidate.rank

    def _measure_monotony(self, candidate: Candidate) -> float:
        """Measure how much like the candidate in kind, way to ask and difficulty the quiz is."""
        kind = candidate.item.kind
        kinds = Counter(drawn.item.kind for drawn in self.drawn)
        openings = Counter(drawn.opening for drawn in self.drawn)
        bands = Counter(drawn.band for drawn in self.drawn)
        return (
            kinds[kind] / SHARES[kind]
            + COST_OF_AN_ECHO * openings[candidate.opening]
            + COST_OF_A_LEVEL * bands[candidate.band] * len(BANDS) / max(self.wanted, 1)
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
        kept = len(self.pinned)
        while self._count_trivia() * ONE_IN > len(self.drawn):
            own = [
                place for place, one in enumerate(self.drawn) if one.is_trivial and place >= kept
            ]
            if not own:
                return
            del self.drawn[own[-1]]


class Clash(StrEnum):
    """Why two items may not stand in one quiz."""

    SAME_FACT = "same_fact"
    ASK_THE_SAME = "ask_the_same"
    GIVES_AWAY = "gives_away"
    """One of them tells the answer of the other."""
    TWINS = "twins"


def do_clash(one: Item, other: Item) -> bool:
    """Tell whether two items may not stand in one quiz: they repeat or tell one another."""
    return find_clash(one, other) is not None


def find_clash(one: Item, other: Item) -> Clash | None:
    """Find why two items may not stand in one quiz; None where they may."""
    if one.fact == other.fact:
        return Clash.SAME_FACT
    if ask_the_same(one, other):
        return Clash.ASK_THE_SAME
    if gives_away(one, other) or gives_away(other, one):
        return Clash.GIVES_AWAY
    return Clash.TWINS if are_twins(one, other) else None


def ask_the_same(one: Item, other: Item) -> bool:
    """Tell whether two facts come to one: the same key, and half of the words in the stems."""
    stems = find_stems(one.stem), find_stems(other.stem)
    shared = len(stems[0] & stems[1])
    return share_key(one, other) and shared >= HALF * min(map(len, stems))
