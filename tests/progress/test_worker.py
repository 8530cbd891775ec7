"""Statistics with a real worker and a real broker: from handing in to sorted figures."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from celery import current_app

from progress.models import AttemptDelta, SortedFigures
from progress.queries.statistics import read_statistics
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_sums
from quizzes import dispatch
from quizzes.models import Attempt, AttemptState
from quizzes.services.attempts import start_attempt
from tests.factories.accounts import UserFactory
from tests.processes import RedisServer, wait_until, worker
from tests.progress.attempts import answer_by_chance, make_statistical_quiz

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def all_scored() -> bool:
    return not Attempt.objects.exclude(state=AttemptState.SCORED).exists()


def all_folded() -> bool:
    return not AttemptDelta.objects.filter(is_folded=False).exists()


def all_sorted() -> bool:
    return not SortedFigures.objects.filter(SortedFigures.waiting()).exists()


def test_what_is_handed_in_comes_into_the_statistics(redis: RedisServer, logs: Path):
    quiz, chance = make_statistical_quiz(), Random(3)  # noqa: S311  # nothing secret
    for _ in range(6):
        learner = UserFactory.create()
        attempt = start_attempt(learner=learner, quiz=quiz)
        answer_by_chance(attempt, chance)
        dispatch.submit(attempt=attempt, by=learner)

    with worker(redis.url, logs / "worker.log", queue="scoring,reports"):
        wait_until(all_scored, "all are scored")
        for _ in range(3):
            current_app.tasks["progress.fold_statistics"].apply_async()
        wait_until(all_folded, "all are folded")
        current_app.tasks["jobs.sweep"].apply_async()
        wait_until(all_sorted, "all are sorted")

    reading = read_sums(quiz)
    assert (reading.first, reading.later) == sum_directly(taken_attempts(quiz))
    got = read_statistics(quiz)
    assert (got.figures.n, got.median.n, sum(got.distribution or ())) == (6, 6, 6)


@pytest.mark.parametrize("name", ["fold", "sweep"])
def test_the_schedule_names_a_task_that_there_is(name: str):
    scheduled = current_app.conf.beat_schedule[name]

    assert scheduled["task"] in current_app.tasks
    assert scheduled["options"]["expires"] == scheduled["schedule"]
