from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from time_machine import Traveller

from accounts.models import AuditEntry, User
from accounts.services.erasing import erase
from progress.models import Cohort, Report, ReportLetter, ReportSchedule, ScheduleRun
from progress.services.scheduling.changing import (
    change_schedule,
    delete_schedule,
    pause_schedule,
    resume_schedule,
)
from progress.services.scheduling.running import run_schedule
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.progress.scheduled import MONDAY, THURSDAY, run

pytestmark = pytest.mark.django_db

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    with time_machine.travel(THURSDAY, tick=False) as clock:
        yield clock


def test_it_runs_when_it_is_due_and_not_before(schedule: ReportSchedule, clock: Traveller):
    counted = []
    for moment in (THURSDAY, MONDAY - MINUTE, MONDAY, MONDAY + MINUTE, MONDAY + WEEK):
        clock.move_to(moment, tick=False)
        run()
        counted.append(ScheduleRun.objects.count())

    assert counted == [0, 0, 1, 1, 2]
    assert [one.due_at for one in ScheduleRun.objects.all()] == [MONDAY + WEEK, MONDAY]


def test_each_recipient_gets_a_report_of_their_own(
    schedule: ReportSchedule, trainer: User, reader: User, clock: Traveller
):
    clock.move_to(MONDAY, tick=False)

    run()

    told = Report.objects.order_by("pk").values_list("created_by", "language", "cohort", "kind")
    cohort = schedule.cohort_id
    assert list(told) == [
        (trainer.pk, "en", cohort, "cohort_progress"),
        (reader.pk, "es", cohort, "cohort_progress"),
    ]
    assert all(report.queued_at for report in Report.objects.all())
    assert AuditEntry.objects.filter(action="schedule_report", actor=trainer).count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_run_it_once(schedule: ReportSchedule, clock: Traveller):
    clock.move_to(MONDAY, tick=False)

    at_once(*[run] * 4)

    assert ScheduleRun.objects.count() == 1
    assert Report.objects.count() == 2
    assert ReportLetter.objects.count() == 2


def test_what_three_weeks_missed_is_made_up_for_once(schedule: ReportSchedule, clock: Traveller):
    clock.move_to(MONDAY + 3 * WEEK + DAY, tick=False)

    run()
    run()

    assert ScheduleRun.objects.get().due_at == MONDAY
    assert Report.objects.count() == 2
    schedule.refresh_from_db()
    assert schedule.next_run_at == MONDAY + 4 * WEEK - timedelta(hours=1)  # summer came


def test_a_paused_one_runs_no_more_and_makes_up_for_nothing(
    schedule: ReportSchedule, trainer: User, clock: Traveller
):
    pause_schedule(schedule=schedule, by=trainer)
    clock.move_to(MONDAY + WEEK + DAY, tick=False)
    run()
    resume_schedule(schedule=schedule, by=trainer)
    run()
    before = ScheduleRun.objects.count()

    clock.move_to(MONDAY + 2 * WEEK, tick=False)
    run()

    assert (before, ScheduleRun.objects.count()) == (0, 1)
    actions = AuditEntry.objects.filter(action__endswith="_schedule").order_by("pk")
    assert [entry.action for entry in actions] == [
        "make_schedule",
        "pause_schedule",
        "resume_schedule",
    ]


def test_pausing_and_resuming_twice_is_once(
    schedule: ReportSchedule, trainer: User, clock: Traveller
):
    for change in (pause_schedule, pause_schedule, resume_schedule, resume_schedule):
        change(schedule=schedule, by=trainer)

    assert AuditEntry.objects.filter(action="pause_schedule").count() == 1
    assert AuditEntry.objects.filter(action="resume_schedule").count() == 1


def test_a_deleted_one_is_left_alone(schedule: ReportSchedule, trainer: User, clock: Traveller):
    pk = schedule.pk
    delete_schedule(schedule=schedule, by=trainer)
    clock.move_to(MONDAY, tick=False)

    assert run_schedule(pk) == []
    assert not Report.objects.exists()


def test_who_lost_the_cohort_gets_nothing_and_the_others_do(
    schedule: ReportSchedule, trainer: User, reader: User, cohort: Cohort, clock: Traveller
):
    cohort.trainers.remove(reader)
    clock.move_to(MONDAY, tick=False)

    run()

    assert [report.created_by for report in Report.objects.all()] == [trainer]
    dropped = ReportLetter.objects.get(recipient=reader)
    assert (dropped.report, dropped.dropped_at) == (None, MONDAY)


def test_an_inactive_recipient_gets_nothing(
    schedule: ReportSchedule, reader: User, clock: Traveller
):
    reader.is_active = False
    reader.save()
    clock.move_to(MONDAY, tick=False)

    run()

    assert not Report.objects.filter(created_by=reader).exists()
    assert Report.objects.count() == 1


def test_a_recipient_who_became_a_learner_gets_nothing(
    schedule: ReportSchedule, reader: User, clock: Traveller
):
    reader.role = "learner"
    reader.save()
    clock.move_to(MONDAY, tick=False)

    run()

    assert not Report.objects.filter(created_by=reader).exists()


def test_who_is_erased_is_on_no_list(
    schedule: ReportSchedule, reader: User, trainer: User, clock: Traveller
):
    assert erase(user=reader, by=reader)
    clock.move_to(MONDAY, tick=False)
    run()

    assert [letter.recipient for letter in ReportLetter.objects.all()] == [trainer]


def test_the_schedules_of_who_is_erased_go(schedule: ReportSchedule, trainer: User):
    assert erase(user=trainer, by=trainer)

    assert not ReportSchedule.objects.exists()


@pytest.mark.parametrize("why", ["inactive", "lost"])
def test_a_schedule_for_which_nobody_answers_any_more_pauses_itself(
    schedule: ReportSchedule, trainer: User, cohort: Cohort, clock: Traveller, why: str
):
    if why == "lost":
        cohort.trainers.remove(trainer)
    else:
        trainer.is_active = False
        trainer.save()
    clock.move_to(MONDAY, tick=False)

    run()

    schedule.refresh_from_db()
    assert (schedule.paused_at, schedule.next_run_at) == (MONDAY, None)
    assert not Report.objects.exists()
    assert AuditEntry.objects.get(action="pause_schedule").actor is None


@pytest.mark.parametrize(
    ("ends_on", "runs"),
    [
        (date(2026, 3, 8), 1),  # the week before the run: it tells of the last days
        (date(2026, 3, 2), 1),
        (date(2026, 3, 1), 0),
        (date(2026, 3, 9), 2),
    ],
)
def test_the_last_run_is_the_one_that_tells_of_the_cohorts_last_days(
    schedule: ReportSchedule, cohort: Cohort, clock: Traveller, ends_on: date, runs: int
):
    cohort.ends_on = ends_on
    cohort.save()

    for week in range(4):
        clock.move_to(MONDAY + week * WEEK, tick=False)
        run()

    assert ScheduleRun.objects.count() == runs
    schedule.refresh_from_db()
    assert schedule.paused_at is not None


def test_a_cohort_that_is_deleted_takes_its_schedules_along(
    schedule: ReportSchedule, cohort: Cohort, clock: Traveller
):
    cohort.delete()
    clock.move_to(MONDAY, tick=False)

    run()

    assert not ReportSchedule.objects.exists()
    assert not Report.objects.exists()


def test_new_times_count_from_now(schedule: ReportSchedule, trainer: User, clock: Traveller):
    clock.move_to(MONDAY + MINUTE, tick=False)  # due, and not run yet
    change_schedule(schedule=schedule, changes={"weekday": 1}, by=trainer)

    run()
    before = ScheduleRun.objects.count()
    clock.move_to(MONDAY + DAY, tick=False)
    run()

    assert (before, ScheduleRun.objects.count()) == (0, 1)


def test_one_that_goes_wrong_keeps_no_other_waiting(
    schedule: ReportSchedule,
    trainer: User,
    cohort: Cohort,
    clock: Traveller,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    clock.move_to(MONDAY, tick=False)
    wrong = ReportSchedule.objects.get(pk=schedule.pk)
    wrong.pk, wrong.next_run_at = None, MONDAY - MINUTE
    wrong.save()
    broken = wrong.pk

    def run_or_break(pk: int) -> list[Report]:
        if pk == broken:
            raise ValueError("broken")
        return run_schedule(pk)

    monkeypatch.setattr("progress.dispatch.run_schedule", run_or_break)

    run()

    assert ScheduleRun.objects.get().schedule == schedule
    assert f"schedule {broken} was not run" in caplog.text


def test_it_reminds_nobody_whose_list_holds_a_learner(schedule: ReportSchedule, clock: Traveller):
    schedule.recipients.add(UserFactory.create())
    clock.move_to(MONDAY, tick=False)

    run()

    assert Report.objects.count() == 2
