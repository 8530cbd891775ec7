"""Makes load data in one transaction: all of it or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from progress.models import Cohort
from progress.queries.scored import count_seconds
from progress.services.loading.copying import reserve_ids
from progress.services.loading.course import list_versions, make_quiz
from progress.services.loading.marking import name_cohort
from progress.services.loading.people import LoadLearner, write_learners
from progress.services.loading.size import LoadSize
from progress.services.loading.taking import AskedItem, Slot, TakenAttempt, take
from progress.services.loading.writing import Owned, write_attempts
from progress.services.standing import Standing
from progress.services.statistics.folding import fold_quiz
from quizzes.models import Quiz
from quizzes.scoring import Body

BATCH = 500
"""Attempts, and learners, that are held at once: memory does not grow with the load."""
PERIOD = timedelta(days=180)
LONGEST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Load:
    """What was made."""

    cohorts: list[int]
    quiz: Quiz


@transaction.atomic
def load(size: LoadSize, *, seed: int = 0) -> Load:
    """Add a course with a quiz, cohorts, learners and their attempts.

    Abilities, difficulties and answers follow from ``seed``; names and addresses do not.
    """
    token = secrets.token_hex(4)
    chance = Random(seed)  # noqa: S311  # a simulation, nothing secret
    quiz = make_quiz(token, size.answers_per_attempt)
    cohorts = _make_cohorts(quiz, token, size.cohorts)
    asked = [
        AskedItem(version, Body.from_json(version.body), chance.gauss(0, 1))
        for version in list_versions(quiz)
    ]
    begin = timezone.now() - PERIOD
    attempts: list[Owned] = []
    for first in range(0, size.learners, BATCH):
        indexes = range(first, min(first + BATCH, size.learners))
        learners = [
            LoadLearner(pk, index, cohorts[index % len(cohorts)], Standing.at(quiz))
            for pk, index in zip(reserve_ids(User, len(indexes)), indexes, strict=True)
        ]
        for learner in learners:
            for attempt in _take_all(chance, asked, size.attempts_of(learner.index), begin):
                learner.standing.count(
                    attempt.total,
                    len(attempt.items),
                    attempt.submitted_at,
                    seconds=count_seconds(attempt.started_at, attempt.submitted_at, None),
                )
                attempts.append((learner.pk, attempt))
                if len(attempts) >= BATCH:
                    write_attempts(quiz, attempts)
                    attempts.clear()
        write_learners(quiz, token, begin, learners)
    write_attempts(quiz, attempts)
    while fold_quiz(quiz.pk):
        pass
    return Load(cohorts, quiz)


def _make_cohorts(quiz: Quiz, token: str, count: int) -> list[int]:
    cohorts = Cohort.objects.bulk_create(
        Cohort(name=name_cohort(token, number)) for number in range(count)
    )
    through = Cohort.courses.through
    through.objects.bulk_create(
        through(cohort_id=cohort.pk, course_id=quiz.course_id) for cohort in cohorts
    )
    return [cohort.pk for cohort in cohorts]


def _take_all(
    chance: Random, asked: list[AskedItem], count: int, begin: datetime
) -> Iterator[TakenAttempt]:
    """Take the quiz several times, one attempt after the other, a little better each time."""
    ability = chance.gauss(0, 1)
    for index in range(count):
        room = PERIOD / count
        lasts = min(LONGEST, room / 2) * chance.uniform(0.3, 1)
        started = begin + room * index + (room - lasts) * chance.random()
        yield take(chance, asked, ability + min(index, 5) * 0.2, Slot(index + 1, started, lasts))
