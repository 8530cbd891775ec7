"""Reports whose worker is killed while their rows are read, and again while they are written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from accounts.models import User
from jobs.tasks import sweep
from progress.dispatch import request_report
from progress.models import Cohort, CohortMember, Report
from progress.services.reports.writing import READ, WRITTEN
from quizzes.generation.records import ItemKind
from quizzes.models import Quiz
from tests.factories.accounts import TrainerFactory
from tests.factories.quizzes import make_quiz
from tests.faults import held_reports
from tests.processes import OwnProcess, RedisServer, wait_until, worker
from tests.progress.reported import FORMATS, bytes_of, left_behind, make, take, wish_of
from tests.progress.taught import join, make_cohort

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ROWS = 8
"""Of each report."""
SOON = 60.0
"""Seconds."""
AT_ONCE = ("-c", "4")
HELD_AT = (READ // 2, (READ + WRITTEN) // 2)
"""Percent at which workers are killed: half of the rows are read; half of the file is written."""


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(language="en")


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(*[ItemKind.SINGLE_CHOICE] * ROWS)


@pytest.fixture
def cohort(trainer: User, quiz: Quiz) -> Cohort:
    """A cohort with as many learners as questions, each of whom took the quiz once."""
    made = make_cohort(trainer, quiz.course)
    for number in range(ROWS):
        take(join(made, f"Learner {number}"), quiz)
    return made


@pytest.mark.parametrize("form", FORMATS)
def test_reports_of_each_kind_end_whenever_their_worker_is_killed(  # fixtures
    trainer: User, quiz: Quiz, cohort: Cohort, redis: RedisServer, logs: Path, form: str
):
    wishes = [
        wish_of(cohort, form),
        wish_of(cohort, form, "attempts"),
        wish_of(first(cohort), form, answers=True),
        wish_of(quiz, form),
    ]
    reports = [request_report(wish=wish, by=trainer).pk for wish in wishes]

    for percent in HELD_AT:
        with held_worker(redis, logs / f"{percent}.log", percent) as group:
            wait_until(lambda: at_work(percent) == len(reports), "all are at work", SOON)  # noqa: B023
            group.kill()
        remind_of_all()
    assert [name for name in left_behind() if name.endswith("/rows")], "nothing was under way"
    with worker(redis.url, logs / "last.log", *AT_ONCE, queue="reports"):
        wait_until(lambda: not Report.objects.filter(Report.waiting()).exists(), "all end", SOON)

    done = list(Report.objects.filter(pk__in=reports).order_by("pk"))
    assert {(one.state, one.tries, one.failures, one.progress) for one in done} == {
        ("done", 3, 0, 100)
    }
    again = [make(trainer, replace(wish, language="fr")) for wish in wishes]
    assert [one.content_sha256 for one in done] == [one.content_sha256 for one in again]
    assert [len(bytes_of(one)) for one in done] == [one.file_size for one in done]
    assert left_behind() == sorted(one.stored_as for one in Report.objects.all())


@contextmanager
def held_worker(redis: RedisServer, log: Path, percent: int) -> Iterator[OwnProcess]:
    """Run a worker that brings no report further than that."""
    more = ("--include", held_reports.__name__, *AT_ONCE)
    with (
        patch.dict(os.environ, {held_reports.HELD_AT: str(percent)}),
        worker(redis.url, log, *more, queue="reports") as group,
    ):
        yield group


def first(cohort: Cohort) -> CohortMember:
    """Find a learner."""
    return cohort.members.select_related("learner").earliest("pk")


def at_work(percent: int) -> int:
    """Count the reports that are being written and as far as that."""
    return Report.objects.filter(state="running", progress__gte=percent).count()


def remind_of_all() -> None:
    """Have the sweep find at once what it would find later."""
    Report.objects.filter(Report.waiting()).update(queued_at=None)
    sweep()
