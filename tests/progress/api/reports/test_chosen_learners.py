from __future__ import annotations

import csv
import io
from datetime import timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from courses.models import Course
from progress.models import Cohort, Enrolment, LessonCompletion
from tests.factories.accounts import UserFactory
from tests.factories.progress import (
    CourseCompletionFactory,
    ExtensionFactory,
    ModuleCompletionFactory,
)
from tests.progress.api.reports.asking import names, path, rows, take
from tests.progress.taught import (
    enrolment_of,
    join,
    lessons_of,
    make_taught_course,
    quizzes_of,
    read_lesson,
)

pytestmark = pytest.mark.django_db
NAME, STATUS, LESSONS = 0, 2, 5


class TestChoice:
    def test_by_status(self, client: APIClient, cohort: Cohort, course: Course):
        join(cohort, "Idle")
        busy, done, failing = (join(cohort, name) for name in ("Busy", "Done", "Failing"))
        read_lesson(busy, lessons_of(course)[0])
        CourseCompletionFactory(enrolment=enrolment_of(done, course))
        take(failing, course, attempts=3)

        found = {
            status: names(client, cohort, status=status)
            for status in ("not_started", "in_progress", "completed", "at_risk")
        }

        assert found == {
            "not_started": ["Idle"],
            "in_progress": ["Busy"],
            "completed": ["Done"],
            "at_risk": ["Failing"],
        }

    def test_by_what_they_are_at_risk_by(self, client: APIClient, cohort: Cohort, course: Course):
        for name in ("Failing", "Idle"):
            join(cohort, name)
        take(cohort.members.get(learner__name="Failing"), course, attempts=3)
        idle = cohort.members.filter(learner__name="Idle")
        idle.update(joined_at=timezone.now() - timedelta(days=99))

        assert names(client, cohort, reason="failing") == ["Failing"]
        assert names(client, cohort, reason="inactive") == ["Idle"]
        assert names(client, cohort, reason="inactive", search="fail") == []
        assert names(client, cohort, reason="overdue") == []

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            ("le", ["Lena"]),
            ("LENA", ["Lena"]),
            ("ada@", ["Ada"]),
            ("%", ["100 %"]),
            ("_", []),
            ("", ["100 %", "Ada", "Lena"]),
            ("' OR 1=1 --", []),
        ],
    )
    def test_by_name_or_address(
        self, client: APIClient, cohort: Cohort, said: str, found: list[str]
    ):
        for name, email in (("Lena", "l@x.org"), ("Ada", "ada@x.org"), ("100 %", "c@x.org")):
            join(cohort, learner=UserFactory(name=name, email=email))

        assert names(client, cohort, search=said) == found

    def test_by_course(self, client: APIClient, cohort: Cohort, course: Course):
        other = make_taught_course("history")
        cohort.courses.add(other)
        lena = join(cohort)
        take(lena, course)
        CourseCompletionFactory(enrolment=enrolment_of(lena, other))

        (law,) = rows(client, cohort, course="law")
        (history,) = rows(client, cohort, course="history")

        assert (law["status"], law["quizzes_total"]) == ("in_progress", 2)
        assert (history["status"], history["quizzes_total"]) == ("completed", 1)

    def test_by_what_changed_since(self, client: APIClient, cohort: Cohort, course: Course):
        old = timezone.now() - timedelta(days=2)
        people = {
            name: join(cohort, name)
            for name in ("Idle", "Reads", "Takes", "Completes", "Longer", "Acts")
        }
        cohort.members.update(joined_at=old)
        Enrolment.objects.update(enrolled_at=old)
        read_lesson(people["Reads"], lessons_of(course)[0])
        LessonCompletion.objects.update(completed_at=timezone.now())
        take(people["Takes"], course)
        ModuleCompletionFactory(
            enrolment=enrolment_of(people["Completes"], course), module=course.modules.first()
        )
        ExtensionFactory(member=people["Longer"])
        Enrolment.objects.filter(learner=people["Acts"].learner).update(
            last_active_at=timezone.now()
        )
        since = (timezone.now() - timedelta(hours=1)).isoformat()

        assert names(client, cohort, updated_since=since) == sorted(people.keys() - {"Idle"})
        assert len(names(client, cohort, updated_since=old.isoformat())) == 6
        assert names(client, cohort, updated_since="2100-01-01T00:00:00Z") == []

    def test_the_newest_change_is_told(self, client: APIClient, cohort: Cohort, course: Course):
        result = take(join(cohort), course)

        (row,) = rows(client, cohort)

        assert row["updated_at"][:19] == timezone.localtime(result.changed_at).isoformat()[:19]

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("status", "late"),
            ("status", ""),
            ("reason", "late"),
            ("reason", ""),
            ("search", "x" * 151),
            ("search", "\0"),
            ("course", "history"),
            ("course", "no slug"),
            ("course", ""),
            ("updated_since", "yesterday"),
            ("updated_since", ""),
            ("updated_since", "2026-03-01T08:00:00"),
            ("updated_since", "2026-02-30T08:00:00Z"),
            ("updated_since", "9999-99-99T99:99:99Z"),
        ],
    )
    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_what_makes_no_sense_is_refused(
        self, client: APIClient, cohort: Cohort, name: str, value: str, form: str
    ):
        answer = client.get(path(cohort), {name: value, "format": form})

        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == [name]


class TestFiles:
    def test_csv_has_a_line_a_learner(self, client: APIClient, cohort: Cohort, course: Course):
        lena = join(cohort, "Lena")
        join(cohort, '=HYPERLINK("http://x.test")')
        read_lesson(lena, lessons_of(course)[0])
        take(lena, course, attempts=2, best_fraction=Decimal("0.66666667"), seconds_spent=90)

        answer = client.get(path(cohort), {"format": "csv"})

        assert "progress-spring-" in answer["Content-Disposition"]
        text = answer.getvalue().decode("utf-8-sig")
        headings, hostile, row = csv.reader(io.StringIO(text, newline=""))
        assert headings[:3] == ["Name", "E-mail", "Status"]
        assert len(set(headings)) == len(headings) == len(row)
        assert hostile[NAME] == '\'=HYPERLINK("http://x.test")'
        told = dict(zip(headings, row, strict=True))
        assert (told["Status"], told["Lessons read"], told["Lessons"]) == ("in progress", "1", "4")
        assert told["Minutes in attempts"] == "1.5"
        title = quizzes_of(course)[0].title
        assert told[f"{title} – best mark"] == "0.6667"
        assert told[f"{title} – attempts"] == "2"

    def test_xlsx_has_typed_cells(self, client: APIClient, cohort: Cohort, course: Course):
        cohort.due_on = timezone.localdate()
        cohort.save()
        lena = join(cohort, "=1+1")
        take(lena, course, passed_at=timezone.now())

        answer = client.get(path(cohort), {"format": "xlsx"})

        sheet: Any = openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active
        told = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
        assert (told["Name"].value, told["Name"].data_type) == ("=1+1", "s")
        assert told["Due"].is_date
        assert told["Lessons"].value == 4
        assert told[f"{quizzes_of(course)[0].title} – passed"].is_date

    def test_a_file_has_what_was_chosen(self, client: APIClient, cohort: Cohort, course: Course):
        join(cohort, "Ada")
        take(join(cohort, "Lena"), course, attempts=3)

        answer = client.get(path(cohort), {"format": "csv", "status": "at_risk"})

        assert [line.split(",")[0] for line in answer.getvalue().decode().splitlines()[1:]] == [
            "Lena"
        ]

    def test_the_file_of_an_empty_cohort_has_headings(self, client: APIClient, cohort: Cohort):
        assert len(client.get(path(cohort), {"format": "csv"}).getvalue().splitlines()) == 1

    def test_its_queries_do_not_grow_with_each_learner(
        self, client: APIClient, cohort: Cohort, django_assert_max_num_queries: Any
    ):
        for number in range(30):
            join(cohort, f"Learner {number}")

        with django_assert_max_num_queries(20):
            client.get(path(cohort), {"format": "csv"}).getvalue()
