"""How much load data is made."""

from __future__ import annotations

from dataclasses import dataclass

MOST_QUESTIONS = 64


class NonsenseSize(ValueError):
    """The numbers make no sense together; trying again does not help."""


@dataclass(frozen=True, slots=True)
class LoadSize:
    """Counts of one load; raises NonsenseSize."""

    learners: int
    attempts: int
    """Of all learners together."""
    answers_per_attempt: int = 16
    cohorts: int = 1

    def __post_init__(self) -> None:
        if self.learners < 1:
            raise NonsenseSize("--learners is 1 or more")
        if self.attempts < 0:
            raise NonsenseSize("--attempts is 0 or more")
        if not 1 <= self.answers_per_attempt <= MOST_QUESTIONS:
            raise NonsenseSize(f"--answers-per-attempt is 1 to {MOST_QUESTIONS}")
        if not 1 <= self.cohorts <= self.learners:
            raise NonsenseSize("--cohorts is 1 to the number of learners")

    def attempts_of(self, learner: int) -> int:
        """Count the attempts of a learner (from 0), so that they add up to all."""
        before = self.attempts * learner // self.learners
        return self.attempts * (learner + 1) // self.learners - before
