"""Finds where stored statistics and results are not what the rows come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from progress.models import Enrolment, QuizResult
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_deltas, read_sums
from progress.queries.sums.records import Sums
from progress.services.results import AT_ONCE, count_standings
from progress.services.standing import Standing
from quizzes.models import Quiz


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is stored otherwise than counted from the rows; none is nothing at all."""

    what: str
    stored: Any
    counted: Any

    def __str__(self) -> str:
        return f"{self.what}: stored {self.stored}, counted {self.counted}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs in a quiz."""

    attempts: int
    """Scored ones."""
    statistics: tuple[Difference, ...]
    results: Mapping[int, Difference]
    """By learner."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All of it."""
        return (*self.statistics, *self.results.values())


def compare(quiz: Quiz) -> Comparison:
    """Compare a quiz's sums, deltas and results with its attempts, answers and marks, exactly.

    Call it in one snapshot, or while nobody adds to the quiz.
    """
    first, later = sum_directly(taken_attempts(quiz))
    differences: list[Difference] = []
    for name, reading in (("sums", read_sums(quiz)), ("deltas", read_deltas(quiz))):
        differences += _compare(f"{name} of first attempts", reading.first, first)
        differences += _compare(f"{name} of later attempts", reading.later, later)
    attempts = first.quiz.n + later.quiz.n
    return Comparison(attempts, tuple(differences), dict(_compare_results(quiz)))


def _compare(name: str, stored: Sums, counted: Sums) -> Iterator[Difference]:
    if stored.quiz != counted.quiz:
        yield Difference(f"{name}, quiz", stored.quiz, counted.quiz)
    for version in sorted(stored.items.keys() | counted.items.keys()):
        have, want = stored.items.get(version), counted.items.get(version)
        if have != want:
            yield Difference(f"{name}, question version {version}", have, want)
    for key in sorted(stored.options.keys() | counted.options.keys()):
        chosen, rightly = stored.options.get(key, 0), counted.options.get(key, 0)
        if chosen != rightly:
            what = f"{name}, question version {key[0]}, option {key[1]}"
            yield Difference(what, chosen, rightly)


def _compare_results(quiz: Quiz) -> Iterator[tuple[int, Difference]]:
    enrolments = Enrolment.objects.filter(course=quiz.course_id).order_by("learner_id")
    learners = list(enrolments.values_list("learner_id", flat=True))
    for begin in range(0, len(learners), AT_ONCE):
        batch = learners[begin : begin + AT_ONCE]
        stored = _stored_results(quiz, batch)
        for learner, standing in count_standings(quiz, batch).items():
            have, want = stored.get(learner), _describe(standing)
            if have != want:
                yield learner, Difference(f"result of learner {learner}", have, want)


def _stored_results(quiz: Quiz, learners: list[int]) -> dict[int, tuple[Any, ...]]:
    rows = QuizResult.objects.filter(quiz=quiz, enrolment__learner__in=learners).values_list(
        *("enrolment__learner", "attempts", "best_fraction", "last_fraction", "grade"),
        *("last_submitted_at", "passed_at", "seconds_spent"),
    )
    return {learner: tuple(values) for learner, *values in rows}


def _describe(got: Standing) -> tuple[Any, ...] | None:
    """List what a result stores of a standing; who handed in nothing has no result."""
    if got.last_at is None:
        return None
    return (got.attempts, got.best, got.last, got.grade, got.last_at, got.passed_at, got.seconds)
