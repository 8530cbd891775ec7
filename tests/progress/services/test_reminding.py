from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from time_machine import Traveller

from progress.models import Cohort, Enrolment, Reminder, ReminderKind
from progress.services.reminding import make_reminders
from tests.at_once import at_once
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortMemberFactory,
    CourseCompletionFactory,
    EnrolmentFactory,
    ExtensionFactory,
)
from tests.progress.reminded import day, make_cohort, make_member

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
"""A Tuesday at noon, one o'clock in Paris."""
DUE, SILENCE = ReminderKind.DUE, ReminderKind.SILENCE


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def made() -> list[tuple[str, int]]:
    """List the reminders by kind and by how many days ago or to come their day is."""
    rows = Reminder.objects.order_by("pk").values_list("kind", "about")
    return [(kind, (about - NOW.date()).days) for kind, about in rows]


@pytest.mark.parametrize(
    ("due", "before", "expected"),
    [
        (3, 3, [(DUE, 3)]),
        (4, 3, []),
        (1, 3, [(DUE, 1)]),  # the beat was away on the day itself
        (0, 3, [(DUE, 0)]),
        (0, 0, [(DUE, 0)]),
        (-1, 3, []),
        (3, None, []),
        (None, 3, []),
    ],
)
def test_a_due_date_is_told_of_some_days_before(
    due: int | None, before: int | None, expected: list[Any]
):
    due_on = None if due is None else day(NOW, due)
    make_member(NOW, cohort=make_cohort(due_on=due_on, remind_before_due=before))

    make_reminders()

    assert made() == expected


@pytest.mark.parametrize(
    ("joined", "active", "expected"),
    [
        (20, 7, [(SILENCE, -7)]),
        (20, 6, []),
        (20, 40, [(SILENCE, -40)]),
        (7, None, [(SILENCE, -7)]),
        (6, None, []),
    ],
)
def test_silence_is_told_of_after_some_days(joined: int, active: int | None, expected: list[Any]):
    make_member(NOW, joined=joined, active=active, cohort=make_cohort(remind_after_silence=7))

    make_reminders()

    assert made() == expected


def test_silence_begins_with_the_cohort_at_the_earliest():
    cohort = make_cohort(remind_after_silence=7, starts_on=day(NOW, -3))
    make_member(NOW, joined=30, cohort=cohort)
    make_reminders()
    assert made() == []

    Cohort.objects.update(starts_on=day(NOW, -7))
    make_reminders()
    assert made() == [(SILENCE, -7)]


@pytest.mark.parametrize("told", [{"starts_on": 1}, {"ends_on": -1}])
def test_a_cohort_that_does_not_run_reminds_nobody(told: dict[str, int]):
    dates = {name: day(NOW, number) for name, number in told.items()}
    make_member(NOW, joined=30, cohort=make_cohort(remind_after_silence=7, **dates))

    make_reminders()

    assert made() == []


def test_an_extension_moves_the_day():
    cohort = make_cohort(due_on=day(NOW, 3), remind_before_due=3)
    member = make_member(NOW, cohort=cohort)
    ExtensionFactory.create(member=member, due_on=day(NOW, 9))
    make_reminders()
    assert made() == []

    with time_machine.travel(NOW + timedelta(6), tick=False):
        make_reminders()
    assert made() == [(DUE, 9)]


def test_who_has_completed_all_courses_is_left_alone_and_who_has_not_is_not():
    cohort = make_cohort(due_on=day(NOW, 1), remind_before_due=3)
    cohort.courses.add(CourseFactory.create())
    done, half = (make_member(NOW, cohort=cohort) for _ in range(2))
    for enrolment in done.learner.enrolments.all():
        CourseCompletionFactory.create(enrolment=enrolment)
    CourseCompletionFactory.create(enrolment=half.learner.enrolments.first())

    make_reminders()

    assert Reminder.objects.get().member == half


def test_a_course_that_is_not_published_is_nothing_to_do():
    member = make_member(NOW, joined=9, cohort=make_cohort(remind_after_silence=7))
    member.cohort.courses.update(is_published=False)

    make_reminders()

    assert made() == []


def test_an_account_that_is_closed_gets_none():
    make_member(NOW, joined=9, cohort=make_cohort(remind_after_silence=7), is_active=False)

    make_reminders()

    assert made() == []


@pytest.mark.parametrize(
    ("hour", "zone", "reminded"),
    [
        (12, "", True),
        (6, "", False),  # seven in Paris
        (7, "", True),  # eight
        (18, "", True),
        (19, "", False),  # eight in the evening
        (12, "America/Los_Angeles", False),  # five in the morning
        (16, "America/Los_Angeles", True),
        (12, "Pacific/Auckland", False),  # one at night
        (21, "Pacific/Auckland", True),  # ten in the morning of the next day
        (12, "Nowhere/Atall", True),  # the site's
    ],
)
def test_nobody_is_reminded_at_night(clock: Traveller, hour: int, zone: str, reminded: bool):
    make_member(NOW, joined=30, cohort=make_cohort(remind_after_silence=7), time_zone=zone)
    clock.move_to(NOW.replace(hour=hour))

    make_reminders()

    assert Reminder.objects.exists() == reminded


def test_the_day_is_the_learners_own(clock: Traveller):
    cohort = make_cohort(due_on=day(NOW, 2), remind_before_due=1)
    ahead = make_member(NOW, cohort=cohort, time_zone="Pacific/Auckland")
    make_member(NOW, cohort=cohort, time_zone="Europe/Paris")
    clock.move_to(NOW.replace(hour=20))  # it is the 11th in Auckland

    make_reminders()

    assert Reminder.objects.get().member == ahead


def test_however_often_it_runs_one_reminder_is_made(clock: Traveller):
    cohort = make_cohort(due_on=day(NOW, 3), remind_before_due=3, remind_after_silence=7)
    make_member(NOW, joined=30, cohort=cohort)
    for _ in range(3):
        make_reminders()
        clock.shift(timedelta(hours=1))
    assert made() == [(DUE, 3)]

    for _ in range(10):  # the silence has its turn on the next day, once
        clock.shift(timedelta(hours=12))
        make_reminders()
    assert made() == [(DUE, 3), (SILENCE, -30)]


def test_a_new_silence_is_told_of_again(clock: Traveller):
    member = make_member(NOW, active=7, cohort=make_cohort(remind_after_silence=7))
    make_reminders()
    Enrolment.objects.filter(learner=member.learner).update(last_active_at=NOW + timedelta(1))

    clock.move_to(NOW + timedelta(8))
    make_reminders()

    assert made() == [(SILENCE, -7), (SILENCE, 1)]


def test_a_learner_of_two_cohorts_gets_one_a_day_and_the_due_date_first(
    clock: Traveller,
):
    quiet = make_member(NOW, joined=30, cohort=make_cohort(remind_after_silence=7))
    due = make_cohort(due_on=day(NOW, 3), remind_before_due=3)
    CohortMemberFactory.create(cohort=due, learner=quiet.learner)
    EnrolmentFactory.create(learner=quiet.learner, course=due.courses.get())
    make_reminders()
    make_reminders()
    assert made() == [(DUE, 3)]

    clock.shift(timedelta(days=1))
    make_reminders()
    assert made() == [(DUE, 3), (SILENCE, -30)]


def test_what_is_done_on_another_course_breaks_no_silence():
    member = make_member(NOW, joined=30, active=8, cohort=make_cohort(remind_after_silence=7))
    EnrolmentFactory.create(learner=member.learner, last_active_at=NOW)

    make_reminders()

    assert made() == [(SILENCE, -8)]


@pytest.mark.parametrize("due", [date.min, date.max])
def test_a_due_date_at_the_end_of_time_keeps_nobody_from_being_reminded(due: date):
    cohort = make_cohort(due_on=due, remind_before_due=32_767, remind_after_silence=7)
    make_member(NOW, joined=30, cohort=cohort)

    make_reminders()

    assert made() == [(SILENCE, -30)]


def test_many_take_as_many_queries_as_one(django_assert_num_queries: Any):
    cohort = make_cohort(remind_after_silence=7)
    counts = 0
    for number in (1, 20):
        for _ in range(number):
            make_member(NOW, joined=30, cohort=cohort)
        with django_assert_num_queries(6):
            make_reminders()
        counts += number
        assert Reminder.objects.count() == counts


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_remind_each_learner_once():
    cohort = make_cohort(due_on=day(NOW, 3), remind_before_due=3, remind_after_silence=7)
    for _ in range(5):
        make_member(NOW, joined=30, cohort=cohort)

    at_once(*[make_reminders] * 3)

    assert made() == [(DUE, 3)] * 5
