from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from courses.models import Upload
from jobs.models import MOST_TRIES, JobState
from jobs.services import sweeping
from jobs.services.sweeping import (
    LAST_PATIENCE,
    PATIENCE,
    park_hopeless,
    queued_models,
    take_overdue,
)
from quizzes.models import Attempt, AttemptState, Build
from tests.at_once import at_once
from tests.factories.quizzes import AttemptFactory, BuildFactory

pytestmark = pytest.mark.django_db
MOMENT = timedelta(seconds=1)


def build_that_waits(since: timedelta | None, **fields: Any) -> Build:
    queued_at = None if since is None else timezone.now() - since
    return BuildFactory.create(queued_at=queued_at, **fields)


def test_every_kind_of_work_is_swept():
    assert {Attempt, Build, Upload} <= set(queued_models())


@pytest.mark.parametrize(
    ("since", "tries", "is_taken"),
    [
        (None, 0, True),
        (PATIENCE - MOMENT, 0, False),
        (PATIENCE + MOMENT, 0, True),
        (PATIENCE - MOMENT, 1, False),
        (PATIENCE + MOMENT, 1, True),
        (2 * PATIENCE - MOMENT, 2, False),
        (2 * PATIENCE + MOMENT, 2, True),
        (64 * PATIENCE - MOMENT, 7, False),
        (64 * PATIENCE + MOMENT, 7, True),
        (timedelta(days=9), MOST_TRIES, False),
    ],
)
def test_patience_doubles_with_each_try_after_the_first(
    since: timedelta | None, tries: int, is_taken: bool
):
    build = build_that_waits(since, tries=tries)

    assert take_overdue(Build) == ([build.pk] if is_taken else [])


def test_what_was_taken_is_not_taken_again_at_once():
    build_that_waits(timedelta(minutes=1))

    assert len(take_overdue(Build)) == 1
    assert take_overdue(Build) == []


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED])
def test_what_is_done_is_not_taken(state: JobState):
    build_that_waits(timedelta(days=1), state=state)

    assert take_overdue(Build) == []


def test_what_runs_for_long_is_taken_for_its_worker_may_be_gone():
    build = build_that_waits(timedelta(minutes=1), state=JobState.RUNNING, tries=1)

    assert take_overdue(Build) == [build.pk]


def test_what_is_parked_is_not_taken():
    build_that_waits(timedelta(days=1), parked_at=timezone.now())

    assert take_overdue(Build) == []


def test_only_submitted_attempts_are_taken():
    AttemptFactory.create()
    submitted = AttemptFactory.create(
        state=AttemptState.SUBMITTED, submitted_at=timezone.now(), queued_at=None
    )
    AttemptFactory.create(
        state=AttemptState.SCORED, submitted_at=timezone.now(), scored_at=timezone.now()
    )

    assert take_overdue(Attempt) == [submitted.pk]


def test_the_oldest_come_first_and_not_too_many_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sweeping, "BATCH", 2)
    young, old, oldest = (build_that_waits(timedelta(minutes=age)) for age in (1, 2, 3))

    assert take_overdue(Build) == [oldest.pk, old.pk]
    assert take_overdue(Build) == [young.pk]


class TestParking:
    def test_what_used_up_its_tries_and_says_nothing_is_parked(self):
        build = build_that_waits(LAST_PATIENCE + MOMENT, tries=MOST_TRIES, state=JobState.RUNNING)

        assert park_hopeless(Build) == 1

        build.refresh_from_db()
        assert (build.state, build.parked_at is None) == (JobState.FAILED, False)

    def test_a_last_try_that_may_still_go_on_is_left_alone(self):
        build_that_waits(LAST_PATIENCE - MOMENT, tries=MOST_TRIES, state=JobState.RUNNING)

        assert park_hopeless(Build) == 0

    def test_what_has_tries_left_is_not_parked(self):
        build_that_waits(timedelta(days=9), tries=MOST_TRIES - 1)

        assert park_hopeless(Build) == 0

    def test_an_attempt_is_parked_without_being_closed(self):
        attempt = AttemptFactory.create(
            state=AttemptState.SUBMITTED,
            submitted_at=timezone.now(),
            queued_at=timezone.now() - 2 * LAST_PATIENCE,
            tries=MOST_TRIES,
        )

        assert park_hopeless(Attempt) == 1

        attempt.refresh_from_db()
        assert attempt.state == AttemptState.SUBMITTED


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_two_sweeps_never_take_the_same_row(self):
        builds = [build_that_waits(timedelta(minutes=1)) for _ in range(40)]

        taken = [pk for ids in at_once(*[lambda: take_overdue(Build)] * 4) for pk in ids]

        assert sorted(taken) == sorted(build.pk for build in builds)

    def test_a_row_that_somebody_holds_is_left_to_them(self):
        held, free = (build_that_waits(timedelta(minutes=1)) for _ in range(2))

        with transaction.atomic():
            Build.objects.select_for_update().get(pk=held.pk)
            (taken,) = at_once(lambda: take_overdue(Build))

        assert taken == [free.pk]
