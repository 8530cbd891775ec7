"""Follows the marks: the results of learners, and what they complete by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest

from jobs.queries.kept import Given, KeptQuery
from progress.models import Enrolment, QuizResult
from progress.queries.scored import scored_attempts
from progress.services.completing import follow_completion
from progress.services.standing import Standing
from quizzes.models import Attempt, Quiz

AT_ONCE = 1000
"""Learners whose results are counted by one statement."""


def follow_scored(attempt: Attempt) -> None:
    """Count a scored attempt in its learner's result.

    Runs in the transaction that stores the marks, once an attempt.
    """
    count_results(attempt.quiz, [attempt.learner_id])
    Enrolment.objects.filter(learner=attempt.learner_id, course=attempt.quiz.course_id).update(
        last_active_at=Greatest(F("last_active_at"), Value(attempt.submitted_at))
    )


def follow_grading(quiz: Quiz) -> None:
    """Count the results of a quiz anew: another pass mark holds, or another attempt counts."""
    results = QuizResult.objects.filter(quiz=quiz).order_by("enrolment__learner")
    learners = list(results.values_list("enrolment__learner", flat=True))
    for first in range(0, len(learners), AT_ONCE):
        count_results(quiz, learners[first : first + AT_ONCE])


def count_results(quiz: Quiz, learners: Collection[int]) -> None:
    """Count the results of learners in a quiz from the marks of all their scored attempts.

    So attempts may be scored in any order and at the same time, for an enrolment is the lock. Who
    left the course has no result, and who has no scored attempt. Completion follows where a quiz
    is passed since another time than before, or no longer.
    """
    locked = _ENROLMENTS.all(course=quiz.course_id, learners=list(learners))
    places = {one.learner_id: one for one in locked}
    standings = count_standings(quiz, places)
    before = _remember_passes(quiz, locked)
    QuizResult.objects.bulk_create(
        _results(quiz, ((places[learner], got) for learner, got in standings.items())),
        update_conflicts=True,
        unique_fields=["enrolment", "quiz"],
        update_fields=[
            *("attempts", "best_fraction", "last_fraction", "grade"),
            *("last_submitted_at", "passed_at", "seconds_spent", "changed_at"),
        ],
    )
    now = {places[of].pk: got.passed_at for of, got in standings.items() if got.last_at is not None}
    _forget(quiz, before.keys() - now.keys())
    _follow_passes(before, now)


def count_standings(quiz: Quiz, learners: Collection[int]) -> dict[int, Standing]:
    """Count what learners' scored attempts at a quiz come to by their marks as they are now."""
    standings = {learner: Standing.at(quiz) for learner in learners}
    for taken in scored_attempts(quiz, standings):
        standings[taken.learner].count(
            taken.total, taken.items, taken.submitted_at, seconds=taken.seconds
        )
    return standings


Passes = Mapping[int, datetime | None]
"""Since when a quiz is passed, by enrolment; who has no result is missing."""


def _remember_passes(quiz: Quiz, enrolments: Iterable[Enrolment]) -> Passes:
    """Read since when a quiz is passed; after the lock, so that it is what was written last."""
    stored = _PASSES.all(quiz=quiz.pk, enrolments=[enrolment.pk for enrolment in enrolments])
    return {result.enrolment_id: result.passed_at for result in stored}


def _forget(quiz: Quiz, enrolments: Collection[int]) -> None:
    """Take away the results of those who have no scored attempt any more."""
    if enrolments:
        QuizResult.objects.filter(quiz=quiz, enrolment__in=enrolments).delete()


def _follow_passes(before: Passes, now: Passes) -> None:
    """Have completion follow, where it can have changed."""
    concerned = sorted(before.keys() | now.keys())
    changed = [one for one in concerned if before.get(one) != now.get(one)]
    if changed:
        follow_completion(changed, unpassed=[one for one in changed if now.get(one) is None])


def _select_passes(quiz: Given, enrolments: Given) -> QuerySet[QuizResult]:
    results = QuizResult.objects.filter(quiz=quiz, enrolment__in=enrolments.several())
    return results.only("enrolment", "passed_at").order_by()


_PASSES = KeptQuery(_select_passes)


def _lock_enrolments(course: Given, learners: Given) -> QuerySet[Enrolment]:
    enrolments = Enrolment.objects.filter(course=course, learner__in=learners.several())
    return enrolments.select_for_update(no_key=True, of=("self",)).order_by("pk")


_ENROLMENTS = KeptQuery(_lock_enrolments)


def _results(quiz: Quiz, standings: Iterable[tuple[Enrolment, Standing]]) -> Iterator[QuizResult]:
    """Make the rows of those who handed in an attempt."""
    for enrolment, got in standings:
        if got.last_at is not None:
            yield QuizResult(
                enrolment=enrolment,
                quiz=quiz,
                attempts=got.attempts,
                best_fraction=got.best,
                last_fraction=got.last,
                grade=got.grade,
                last_submitted_at=got.last_at,
                passed_at=got.passed_at,
                seconds_spent=got.seconds,
            )
