"""Adds up what a learner's attempts at a quiz come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from quizzes.models import Grading, Quiz

EIGHT_PLACES = Decimal("0.00000001")


@dataclass(slots=True)
class Standing:
    """A learner's result in a quiz so far; the attempts are counted in the order of their numbers.

    All fractions are shares of the points, 0 to 1, rounded once to eight places.
    """

    grading: Grading
    pass_mark: Decimal
    attempts: int = 0
    best: Decimal = Decimal(0)
    last: Decimal = Decimal(0)
    grade: Decimal = Decimal(0)
    """What counts: the best, last, first or mean fraction, as the quiz has it."""
    last_at: datetime | None = None
    """When the last attempt was handed in."""
    passed_at: datetime | None = None
    """Since when the grade passes the quiz; none where it does not."""
    points: Decimal = Decimal(0)
    """The sum of the fractions."""
    seconds: int = 0
    """Spent on the attempts."""

    @classmethod
    def at(cls, quiz: Quiz) -> Standing:
        """Begin with no attempt at a quiz."""
        return cls(Grading(quiz.grading), quiz.pass_mark)

    def count(
        self, total: Decimal, items: int, submitted_at: datetime, *, seconds: int = 0
    ) -> None:
        """Count one more attempt: the points of its items, how many there are, and when.

        ``seconds``: how long it took.
        """
        fraction = (total / items).quantize(EIGHT_PLACES) if items else Decimal(0)
        self.attempts += 1
        self.seconds += seconds
        self.points += fraction
        self.best, self.last = max(self.best, fraction), fraction
        self.grade = self._grade(fraction)
        self.last_at = submitted_at
        if self.grade < self.pass_mark:
            self.passed_at = None
        elif self.passed_at is None:
            self.passed_at = submitted_at

    def _grade(self, fraction: Decimal) -> Decimal:
        match self.grading:
            case Grading.BEST:
                return self.best
            case Grading.LAST:
                return fraction
            case Grading.FIRST:
                return fraction if self.attempts == 1 else self.grade
            case Grading.MEAN:
                return (self.points / self.attempts).quantize(EIGHT_PLACES)
