"""What marking answers otherwise would change: a regrade that stores nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from quizzes.models import Attempt, AttemptState, Quiz
from quizzes.queries.regrading import Change, concerned_attempts, find_changes
from quizzes.queries.rulings import Marker

AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of an attempt."""

    change: Change
    pass_mark: Decimal

    @property
    def difference(self) -> Decimal:
        """By how much the share of the points is another."""
        return self.change.fraction - self.change.former

    @property
    def passes_now(self) -> bool:
        """Whether it comes to pass the quiz."""
        return self.change.former < self.pass_mark <= self.change.fraction

    @property
    def fails_now(self) -> bool:
        """Whether it comes to fail."""
        return self.change.fraction < self.pass_mark <= self.change.former


@dataclass(frozen=True, slots=True)
class Effects:
    """What becomes of all attempts; those that lose stand first, the most first."""

    attempts: int
    """Scored ones that asked the question."""
    under_way: int
    """Others, which are marked by the new rule when they are scored."""
    changes: tuple[Effect, ...]

    @property
    def gaining(self) -> int:
        """How many gain."""
        return sum(one.difference > 0 for one in self.changes)

    @property
    def losing(self) -> int:
        """How many lose."""
        return sum(one.difference < 0 for one in self.changes)

    @property
    def equal(self) -> int:
        """How many get other marks and come to the same share."""
        return sum(one.difference == 0 for one in self.changes)

    @property
    def passing(self) -> int:
        """How many attempts pass that did not."""
        return sum(one.passes_now for one in self.changes)

    @property
    def failing(self) -> int:
        """How many attempts passed and no longer do."""
        return sum(one.fails_now for one in self.changes)


def read_effects(markers: Mapping[int, Marker]) -> Effects:
    """Find what other marks would change, by question version."""
    versions = list(markers)
    concerned = concerned_attempts(versions).filter(state=AttemptState.SCORED)
    scored = list(concerned.values_list("pk", flat=True))
    asked = Attempt.objects.filter(items__question_version__in=versions)
    under_way = asked.exclude(state=AttemptState.SCORED).distinct().count()
    found = sorted(_find(scored, markers), key=lambda one: (one.difference, one.change.attempt))
    return Effects(len(scored), under_way, tuple(found))


def _find(attempts: list[int], markers: Mapping[int, Marker]) -> Iterator[Effect]:
    changes = [
        change
        for first in range(0, len(attempts), AT_ONCE)
        for change in find_changes(attempts[first : first + AT_ONCE], markers)
    ]
    pass_marks = _read_pass_marks({change.quiz for change in changes})
    return (Effect(change, pass_marks[change.quiz]) for change in changes)


def _read_pass_marks(quizzes: Iterable[int]) -> dict[int, Decimal]:
    return dict(Quiz.objects.filter(pk__in=quizzes).values_list("pk", "pass_mark"))
