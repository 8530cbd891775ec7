"""Adds up the sums of a quiz straight from its attempts, answers and marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from operator import itemgetter

from django.db.models import OuterRef, Subquery

from progress.queries.sums.records import Sums
from progress.statistics import ItemSums, QuizSums
from quizzes.models import AnswerEvent, AttemptItem, AttemptState, Mark, Quiz
from quizzes.queries.marks import MarkedItem
from quizzes.scoring import chosen_options

PLACES = 8
SCALE = 10**PLACES
AT_ONCE = 4000
"""Rows that are held at once: memory does not grow with the attempts."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A scored attempt with its marks as they are now."""

    attempt: int
    is_first: bool
    items: tuple[MarkedItem, ...]

    @property
    def total(self) -> Decimal:
        """The points of all items."""
        return sum((item.fraction for item in self.items), Decimal(0))


def taken_attempts(quiz: Quiz) -> Iterator[Taken]:
    """Read the scored attempts at a quiz, one after the other."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    items = AttemptItem.objects.filter(
        attempt__quiz=quiz, attempt__state=AttemptState.SCORED
    ).order_by("attempt_id", "position")
    rows = items.values_list(
        *("attempt_id", "attempt__number", "question_version_id"),
        Subquery(marks.values("fraction")[:1]),
        Subquery(answers.order_by("-revision").values("payload")[:1]),
    )
    for (attempt, number), own in groupby(rows.iterator(AT_ONCE), itemgetter(0, 1)):
        marked = (
            MarkedItem(version, fraction, chosen_options(payload))
            for *_, version, fraction, payload in own
            if fraction is not None  # it counts
        )
        yield Taken(attempt, number == 1, tuple(marked))


def sum_directly(attempts: Iterable[Taken]) -> tuple[Sums, Sums]:
    """Add up attempts: the first ones of their learners, and the later ones."""
    counts = {True: _Count(), False: _Count()}
    for attempt in attempts:
        counts[attempt.is_first].add(attempt)
    return counts[True].sums(), counts[False].sums()


@dataclass(slots=True)
class _Count:
    """Sums in whole units of the last decimal place, which Python adds fast."""

    n: int = 0
    powers: list[int] = field(default_factory=lambda: [0] * 4)
    items: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * 6))
    options: defaultdict[tuple[int, int], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, attempt: Taken) -> None:
        marks = [int(item.fraction.scaleb(PLACES)) for item in attempt.items]
        t = sum(marks)
        self.n += 1
        self.powers = [have + t**power for power, have in enumerate(self.powers, 1)]
        for item, x in zip(attempt.items, marks, strict=True):
            sums = self.items[item.question_version]
            for place, value in enumerate((1, x, x * x, t, t * t, x * t)):
                sums[place] += value
            for option in item.options:
                self.options[item.question_version, option] += 1

    def sums(self) -> Sums:
        powers = [Fraction(value, SCALE**power) for power, value in enumerate(self.powers, 1)]
        return Sums(
            QuizSums(self.n, *powers),
            {version: _item(values) for version, values in self.items.items()},
            dict(self.options),
        )


def _item(values: list[int]) -> ItemSums:
    n, *sums = values
    units = (SCALE, SCALE**2, SCALE, SCALE**2, SCALE**2)  # of x, x², t, t², xt
    return ItemSums(n, *map(Fraction, sums, units))
