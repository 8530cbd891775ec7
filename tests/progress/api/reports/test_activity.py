from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import openpyxl
import pytest
import time_machine
from django.utils.dateparse import parse_datetime
from rest_framework.test import APIClient

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, CohortMember, LessonCompletion
from progress.services.leaving import leave_cohort
from quizzes.models import Attempt
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import QuizResultFactory
from tests.factories.quizzes import AttemptFactory
from tests.progress.taught import (
    enrolment_of,
    join,
    lessons_of,
    make_cohort,
    make_taught_course,
    quizzes_of,
    read_lesson,
)

pytestmark = pytest.mark.django_db
NOTHING = {
    "active_learners": 0,
    "lessons_read": 0,
    "attempts_submitted": 0,
    "quizzes_passed": 0,
}


@pytest.fixture
def course() -> Course:
    return make_taught_course()


def ask(client: APIClient, cohort: Cohort, **asked: Any) -> Any:
    return client.get(f"/api/v1/cohorts/{cohort.pk}/activity/", asked)


def days(client: APIClient, cohort: Cohort, **asked: Any) -> dict[str, dict[str, int]]:
    answer = ask(client, cohort, **asked)
    assert answer.status_code == 200, answer.content
    return {row.pop("day"): row for row in answer.json()["results"]}


def read_at(member: CohortMember, course: Course, at: str) -> None:
    made = read_lesson(member, lessons_of(course)[0])
    LessonCompletion.objects.filter(pk=made.pk).update(completed_at=parse_datetime(at))


def attempt_at(member: CohortMember, course: Course, started: str, submitted: str) -> None:
    made = AttemptFactory(learner=member.learner, quiz=quizzes_of(course)[0])
    at = parse_datetime(submitted)
    Attempt.objects.filter(pk=made.pk).update(
        started_at=parse_datetime(started), submitted_at=at, state="submitted"
    )


def test_a_day_tells_what_was_done(client: APIClient, cohort: Cohort, course: Course):
    lena, ada = join(cohort, "Lena"), join(cohort, "Ada")
    read_at(lena, course, "2026-03-02T10:00:00Z")
    attempt_at(lena, course, "2026-03-02T11:00:00Z", "2026-03-02T11:30:00Z")
    attempt_at(ada, course, "2026-03-02T12:00:00Z", "2026-03-03T12:30:00Z")
    passed = datetime(2026, 3, 3, 12, 30, tzinfo=UTC)
    QuizResultFactory(
        enrolment=enrolment_of(ada, course), quiz=quizzes_of(course)[0], passed_at=passed
    )

    told = days(client, cohort, **{"from": "2026-03-01", "to": "2026-03-04"})

    assert told == {
        "2026-03-01": NOTHING,
        "2026-03-02": NOTHING | {"active_learners": 2, "lessons_read": 1, "attempts_submitted": 1},
        "2026-03-03": NOTHING
        | {"active_learners": 1, "attempts_submitted": 1, "quizzes_passed": 1},
        "2026-03-04": NOTHING,
    }


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Kiritimati", "2026-03-02"),
        ("Asia/Tokyo", "2026-03-02"),
        ("UTC", "2026-03-01"),
        ("America/Los_Angeles", "2026-03-01"),
        ("US/Eastern", "2026-03-01"),
    ],
)
def test_days_are_those_of_the_zone(
    client: APIClient, cohort: Cohort, course: Course, zone: str, day: str
):
    read_at(join(cohort), course, "2026-03-01T20:00:00Z")

    told = days(client, cohort, zone=zone, **{"from": "2026-02-27", "to": "2026-03-03"})

    assert [name for name, row in told.items() if row["lessons_read"]] == [day]


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-03-28T22:59:59Z", "2026-03-28"),
        ("2026-03-28T23:00:00Z", "2026-03-29"),
        ("2026-03-29T21:59:59Z", "2026-03-29"),
        ("2026-03-29T22:00:00Z", "2026-03-30"),
        ("2026-10-24T22:00:00Z", "2026-10-25"),
        ("2026-10-25T22:59:59Z", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "2026-10-26"),
    ],
)
def test_a_day_may_have_23_or_25_hours(
    client: APIClient, cohort: Cohort, course: Course, at: str, day: str
):
    read_at(join(cohort), course, at)

    told = days(client, cohort, **{"from": "2026-03-01", "to": "2026-11-30"})

    assert [name for name, row in told.items() if row["lessons_read"]] == [day]


def test_a_day_that_a_zone_left_out_has_nothing(client: APIClient, cohort: Cohort):
    told = days(client, cohort, zone="Pacific/Apia", **{"from": "2011-12-29", "to": "2011-12-31"})

    assert told == dict.fromkeys(("2011-12-29", "2011-12-30", "2011-12-31"), NOTHING)


@time_machine.travel("2026-03-01T23:30:00Z", tick=False)
def test_without_a_choice_it_is_the_last_four_weeks_of_who_asks(client: APIClient, cohort: Cohort):
    answer = ask(client, cohort).json()

    assert (answer["from"], answer["to"]) == ("2026-02-03", "2026-03-02")
    assert answer["zone"] == "Europe/Paris"
    assert len(answer["results"]) == 28


def test_400_days_are_told_at_once(client: APIClient, cohort: Cohort, course: Course):
    read_at(join(cohort), course, "2026-02-04T10:00:00Z")
    first = datetime(2025, 1, 1, tzinfo=UTC).date()
    last = first + timedelta(days=399)

    told = days(client, cohort, **{"from": first, "to": last})

    assert len(told) == 400
    assert told["2026-02-04"]["active_learners"] == 1


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"from": "2025-01-01", "to": "2026-02-05"}, "from"),
        ({"from": "2026-03-02", "to": "2026-03-01"}, "from"),
        ({"from": "x"}, "from"),
        ({"from": ""}, "from"),
        ({"to": "2026-02-30"}, "to"),
        ({"from": "0001-01-01", "to": "2026-03-01"}, "from"),
        ({"to": "0001-01-01"}, "to"),
        ({"to": "9999-12-31"}, "to"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"zone": "../../etc/passwd"}, "zone"),
        ({"zone": "\0"}, "zone"),
        ({"course": "history"}, "course"),
    ],
)
def test_what_makes_no_sense_is_refused(
    client: APIClient, cohort: Cohort, asked: dict[str, str], field: str
):
    answer = ask(client, cohort, **asked)

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


def test_only_what_is_the_cohorts_counts(
    trainer: User, client: APIClient, cohort: Cohort, course: Course
):
    lena = join(cohort, "Lena")
    other = make_taught_course("history")
    elsewhere = join(make_cohort(trainer, other), learner=lena.learner)
    stranger = join(make_cohort(trainer, course), "Stranger")
    gone = join(cohort, "Gone")
    for member, taught in ((elsewhere, other), (stranger, course), (gone, course)):
        read_at(member, taught, "2026-03-02T10:00:00Z")
        attempt_at(member, taught, "2026-03-02T11:00:00Z", "2026-03-02T11:30:00Z")
    leave_cohort(member=gone, by=trainer)

    told = days(client, cohort, **{"from": "2026-03-01", "to": "2026-03-03"})

    assert set(map(str, told.values())) == {str(NOTHING)}


def test_another_trainers_cohort_is_not_found(cohort: Cohort):
    assert ask(api_client_of(TrainerFactory()), cohort).status_code == 404


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_has_a_line_a_day(client: APIClient, cohort: Cohort, course: Course, form: str):
    read_at(join(cohort), course, "2026-03-01T20:00:00Z")

    answer = ask(client, cohort, format=form, **{"from": "2026-03-01", "to": "2026-03-02"})

    content = answer.getvalue()
    if form == "csv":
        text = content.decode("utf-8-sig")
        lines: Any = list(csv.reader(io.StringIO(text, newline="")))
        assert lines[1:] == [["2026-03-01", "1", "1", "0", "0"], ["2026-03-02", *"0000"]]
    else:
        sheet: Any = openpyxl.load_workbook(io.BytesIO(content)).active
        assert [cell.value for cell in sheet["B"]] == ["Active learners", 1, 0]
        assert sheet["A2"].is_date
