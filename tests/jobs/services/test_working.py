from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from jobs.models import MOST_FAILURES, MOST_TRIES, JobState
from jobs.services.parking import PARKED, unpark
from jobs.services.working import finish, note_failure, report_progress, work_on
from quizzes.models import Attempt, Build
from tests.at_once import at_once
from tests.factories.quizzes import AttemptFactory, BuildFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def build() -> Build:
    return BuildFactory.create()


def never(row: Any) -> None:
    pytest.fail("this row was not to be worked on")


def fail(row: Any) -> None:
    raise ZeroDivisionError("no\x00thing")


def test_the_try_is_counted_before_the_work_begins(build: Build):
    seen = []

    def look(row: Build) -> None:
        seen.append(Build.objects.values_list("tries", "state").get(pk=row.pk))
        finish(row)

    work_on(Build, build.pk, look)

    assert seen == [(1, JobState.RUNNING)]


def test_what_is_done_is_left_alone(build: Build):
    work_on(Build, build.pk, finish)

    work_on(Build, build.pk, never)

    build.refresh_from_db()
    assert (build.tries, build.state, build.progress) == (1, JobState.DONE, 100)


def test_a_row_that_is_gone_is_left_alone():
    work_on(Build, 12_345, never)


def test_an_error_is_written_down_and_raised(build: Build):
    with pytest.raises(ZeroDivisionError):
        work_on(Build, build.pk, fail)

    build.refresh_from_db()
    assert (build.tries, build.state, build.parked_at) == (1, JobState.RUNNING, None)
    assert build.last_error == "ZeroDivisionError: nothing"


def test_a_long_error_is_cut(build: Build):
    def fail_at_length(row: Build) -> None:
        raise ValueError("x" * 100_000)

    with pytest.raises(ValueError, match="x"):
        work_on(Build, build.pk, fail_at_length)

    build.refresh_from_db()
    assert len(build.last_error) == 2000


def test_a_database_error_is_written_down_too(build: Build):
    def ask_nonsense(row: Build) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1/0")

    def ask_in_a_transaction(row: Build) -> None:
        with transaction.atomic():
            ask_nonsense(row)

    with pytest.raises(DatabaseError):
        work_on(Build, build.pk, ask_in_a_transaction)

    build.refresh_from_db()
    assert build.last_error.startswith("DataError: division by zero")


class TestParking:
    def test_three_failures_park_the_row(self, build: Build):
        for _ in range(MOST_FAILURES):
            with pytest.raises(ZeroDivisionError):
                work_on(Build, build.pk, fail)

        build.refresh_from_db()
        assert (build.tries, build.failures, build.state) == (3, 3, JobState.FAILED)
        assert build.parked_at is not None
        assert build.error == PARKED

    def test_a_parked_row_is_left_alone(self, build: Build):
        self.test_three_failures_park_the_row(build)

        work_on(Build, build.pk, never)

    def test_what_others_noticed_counts_as_well(self, build: Build):
        for _ in range(MOST_FAILURES):
            note_failure(Build, build.pk, "Its process was killed.")

        work_on(Build, build.pk, never)

        build.refresh_from_db()
        assert (build.failures, build.last_error) == (3, "Its process was killed.")
        assert build.parked_at is not None

    def test_what_is_done_has_not_failed(self, build: Build):
        work_on(Build, build.pk, finish)

        note_failure(Build, build.pk, "Its process was killed.")

        build.refresh_from_db()
        assert (build.failures, build.last_error, build.state) == (0, "", JobState.DONE)

    def test_a_row_whose_worker_was_killed_seven_times_is_not_parked(self, build: Build):
        Build.objects.update(tries=MOST_TRIES - 1, failures=0, state=JobState.RUNNING)

        work_on(Build, build.pk, finish)

        build.refresh_from_db()
        assert (build.tries, build.state) == (MOST_TRIES, JobState.DONE)

    def test_a_row_that_took_its_workers_along_is_parked_instead_of_tried(self, build: Build):
        Build.objects.update(tries=MOST_TRIES, state=JobState.RUNNING)

        work_on(Build, build.pk, never)

        build.refresh_from_db()
        assert build.parked_at is not None
        assert build.tries == MOST_TRIES

    def test_an_attempt_is_parked_as_it_is(self):
        attempt = AttemptFactory.create(
            state="submitted", submitted_at=timezone.now(), tries=MOST_TRIES
        )

        work_on(Attempt, attempt.pk, never)

        attempt.refresh_from_db()
        assert attempt.parked_at is not None
        assert attempt.state == "submitted"

    def test_a_person_gives_it_another_try(self, build: Build):
        self.test_three_failures_park_the_row(build)
        build.refresh_from_db()

        unpark(build)
        work_on(Build, build.pk, finish)

        build.refresh_from_db()
        assert (build.tries, build.failures) == (1, 0)
        assert (build.state, build.error) == (JobState.DONE, "")
        assert (build.parked_at, build.last_error) == (None, "")

    def test_what_was_never_parked_is_not_taken_up_again(self, build: Build):
        work_on(Build, build.pk, finish)

        unpark(build)

        build.refresh_from_db()
        assert (build.state, build.tries) == (JobState.DONE, 1)


def test_a_job_may_end_with_a_reason(build: Build):
    report_progress(build, 40)

    finish(build, error="The blueprint does not fit.")

    build.refresh_from_db()
    assert (build.state, build.progress) == (JobState.FAILED, 40)
    assert build.error == "The blueprint does not fit."


def test_progress_never_goes_backwards(build: Build):
    for percent in (10, 60, 30):
        report_progress(build, percent)

    build.refresh_from_db()
    assert build.progress == 60


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_one_row_is_worked_on_by_one_worker(self, build: Build):
        begun = []
        others_looked = Event()

        def work(row: Build) -> None:
            begun.append(row.pk)
            others_looked.wait(timeout=5)
            finish(row)

        def look() -> None:
            work_on(Build, build.pk, work)
            others_looked.set()

        at_once(*[look] * 4)

        build.refresh_from_db()
        assert begun == [build.pk]
        assert (build.tries, build.state) == (1, JobState.DONE)

    def test_different_rows_are_worked_on_side_by_side(self):
        builds = BuildFactory.create_batch(2)
        begun = [Event(), Event()]

        def work(index: int) -> None:
            def wait_for_the_other(row: Build) -> None:
                begun[index].set()
                assert begun[1 - index].wait(timeout=5)
                finish(row)

            work_on(Build, builds[index].pk, wait_for_the_other)

        at_once(lambda: work(0), lambda: work(1))

        assert not Build.objects.exclude(state=JobState.DONE).exists()

    def test_the_lock_is_free_after_a_failure(self, build: Build):
        with pytest.raises(ZeroDivisionError):
            work_on(Build, build.pk, fail)

        at_once(lambda: work_on(Build, build.pk, finish))

        build.refresh_from_db()
        assert build.state == JobState.DONE

    def test_the_lock_dies_with_the_session_that_held_it(self, build: Build):
        def lose_the_session(row: Build) -> None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

        def work() -> None:
            with pytest.raises(DatabaseError):
                work_on(Build, build.pk, lose_the_session)

        at_once(work)
        work_on(Build, build.pk, finish)

        build.refresh_from_db()
        assert (build.tries, build.state) == (2, JobState.DONE)
