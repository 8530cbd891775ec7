from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, Enrolment
from tests.factories.accounts import UserFactory
from tests.factories.progress import CourseCompletionFactory, ModuleCompletionFactory
from tests.progress.api.reports.asking import take
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
HOSTILE = '<script>alert("x")</script>\u202e=1+1'
HTMX = {"HX-Request": "true"}


def page_of(cohort: Cohort) -> str:
    return f"/trainers/cohorts/{cohort.pk}/"


def names(html: str) -> list[str]:
    """Read who stands in the table of learners, in its order."""
    return re.findall(r'class="row-link"[^>]*>([^<]*)</a>', html)


@pytest.fixture
def people(cohort: Cohort, course: Course) -> Cohort:
    """Four learners: one idle, one busy, one done, one failing."""
    join(cohort, "Idle")
    busy, done, failing = (join(cohort, name) for name in ("Busy", "Done", "Failing"))
    for lesson in lessons_of(course)[:3]:
        read_lesson(busy, lesson)
    Enrolment.objects.filter(learner=busy.learner).update(last_active_at=timezone.now())
    CourseCompletionFactory(enrolment=enrolment_of(done, course))
    take(done, course, best_fraction=Decimal("0.95"), passed_at=timezone.now())
    take(
        failing,
        course,
        attempts=3,
        best_fraction=Decimal("0.35"),
        last_fraction=Decimal("0.35"),
    )
    return cohort


class TestLearners:
    def test_a_row_says_status_reasons_progress_and_score(self, browser: Client, people: Cohort):
        html = browser.get(page_of(people)).text

        assert names(html) == ["Busy", "Done", "Failing", "Idle"]
        assert "A quiz failed" in html or "a quiz failed" in html
        assert '<span class="plot-figure">50%</span>' in html  # three of six steps
        assert '<td role="cell" class="figure" data-label="Score">35%</td>' in html
        assert "1 person who failed a quiz three times" in html

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ({"status": "completed"}, ["Done"]),
            ({"status": "at_risk"}, ["Failing"]),
            ({"reason": "failing"}, ["Failing"]),
            ({"reason": "overdue"}, []),
            ({"search": "IL"}, ["Failing"]),
            ({"search": "idle", "status": "not_started"}, ["Idle"]),
            ({"order": "progress"}, ["Failing", "Idle", "Done", "Busy"]),
            ({"order": "-progress"}, ["Busy", "Done", "Failing", "Idle"]),
            ({"order": "score"}, ["Failing", "Done", "Busy", "Idle"]),
            ({"order": "-score"}, ["Done", "Failing", "Busy", "Idle"]),
            ({"order": "activity"}, ["Busy", "Done", "Failing", "Idle"]),
            ({"order": "-name"}, ["Idle", "Failing", "Done", "Busy"]),
        ],
    )
    def test_they_are_chosen_and_put_in_order(
        self, browser: Client, people: Cohort, asked: dict[str, str], found: list[str]
    ):
        assert names(browser.get(page_of(people), asked).text) == found

    @pytest.mark.parametrize(
        "asked",
        [
            {"status": "late"},
            {"reason": "'"},
            {"order": "--name"},
            {"order": "x" * 5000},
            {"page": "-3"},
            {"cells": "<b>"},
        ],
    )
    def test_what_makes_no_sense_is_taken_for_not_asked(
        self, browser: Client, people: Cohort, asked: dict[str, str]
    ):
        assert len(names(browser.get(page_of(people), asked).text)) == 4

    def test_a_search_finds_what_it_says_and_nothing_else(self, browser: Client, people: Cohort):
        for said in ("%", "\0", "_", "' OR 1=1 --", "x" * 10_000):
            html = browser.get(page_of(people), {"search": said}).text
            assert (names(html) == []) == (said != "\0")

    def test_to_htmx_the_learners_alone_are_sent(self, browser: Client, people: Cohort):
        html = browser.get(page_of(people), {"search": "busy"}, headers=HTMX).text

        assert names(html) == ["Busy"]
        assert "<html" not in html
        assert re.search(r'hx-swap-oob="innerHTML">\s*1 learner found\s*</p>', html)

    def test_they_come_in_pages_that_keep_what_was_asked(self, browser: Client, cohort: Cohort):
        for number in range(27):
            join(cohort, f"Learner {number:02}")

        first = browser.get(page_of(cohort), {"order": "-name", "search": "learner"}).text
        (following,) = re.findall(r'rel="next" href="([^"]*)"', first)
        second = browser.get(page_of(cohort) + unescape(following)).text

        assert names(first)[0] == "Learner 26"
        assert names(second) == ["Learner 01", "Learner 00"]
        assert "Page 2 of 2" in second

    def test_a_hostile_name_stays_text(self, browser: Client, cohort: Cohort):
        cohort.name = HOSTILE
        cohort.save()
        join(cohort, HOSTILE)

        html = browser.get(page_of(cohort)).text

        assert "<script>alert" not in html
        assert html.count("&lt;script&gt;alert") >= 4

    def test_who_has_no_name_is_known_by_the_address(self, browser: Client, cohort: Cohort):
        join(cohort, learner=UserFactory(name="", email="lena@example.org"))

        html = browser.get(page_of(cohort)).text

        assert names(html) == ["lena@example.org"]
        assert html.count("lena@example.org") == 2  # there, and in the heat map


class TestCohort:
    def test_an_empty_one_says_so_and_has_no_table(self, browser: Client, cohort: Cohort):
        html = browser.get(page_of(cohort)).text

        assert "Nobody is in this cohort yet." in html
        assert "Nobody has a mark yet." in html
        assert 'class="heat"' not in html

    def test_one_without_courses_or_quizzes_says_so(self, browser: Client, trainer: User):
        cohort = make_cohort(trainer, name="Bare")
        join(cohort)

        html = browser.get(page_of(cohort)).text

        assert names(html) == ["Lena"]
        assert "The courses of this cohort have no quiz yet." in html
        assert 'class="heat"' not in html

    def test_the_scores_stand_in_a_plot_and_in_a_table(self, browser: Client, people: Cohort):
        html = browser.get(page_of(people)).text

        plot = html[
            html.index('<svg class="histogram"') : html.index("</svg>", html.index("histogram"))
        ]
        assert plot.count("<rect") == 10
        assert '<rect x="30.3%" y="22.0" width="9.4%" height="120.0"' in plot
        assert '30% to 40%</th><td class="figure">1</td>' in html
        assert '90% to 100%</th><td class="figure">1</td>' in html

    def test_the_heat_map_has_the_figure_in_each_cell(
        self, browser: Client, people: Cohort, course: Course
    ):
        busy = people.members.get(learner__name="Busy")
        first = course.modules.first()
        ModuleCompletionFactory(enrolment=enrolment_of(busy, course), module=first)

        done = browser.get(page_of(people), {"search": "busy"}).text
        marks = browser.get(page_of(people), {"cells": "marks", "search": "failing"}).text

        cells = re.findall(r'<td class="shade-(\d)">([^<]*)', done)
        assert [(shade, said.strip()) for shade, said in cells] == [("4", "66%"), ("2", "33%")]
        assert done.count('<span aria-hidden="true">✓</span>') == 1
        assert re.findall(r'<td class="shade-(\d)">([^<]*)', marks) == [("2", "35%"), ("0", "–")]

    def test_each_quiz_says_how_many_took_and_passed_it(
        self, browser: Client, people: Cohort, course: Course
    ):
        html = browser.get(page_of(people)).text

        row = html[html.index(quizzes_of(course)[0].title, html.index('id="quizzes"')) :]
        assert re.findall(r'data-label="(?:Taken|Passed) by">(\d+)', row)[:2] == ["2", "1"]
        assert '<span class="plot-figure">65%</span>' in row

    def test_one_of_several_courses_is_looked_at_alone(
        self, browser: Client, people: Cohort, course: Course
    ):
        other = make_taught_course("history", modules=1)
        people.courses.add(other)
        for member in people.members.all():
            Enrolment.objects.create(learner=member.learner, course=other)

        both = browser.get(page_of(people)).text
        alone = browser.get(page_of(people), {"course": "law"}).text

        assert '<span class="plot-figure">33%</span>' in both  # three of nine steps
        assert '<span class="plot-figure">50%</span>' in alone
        assert "course=law&amp;format=csv" in alone
        assert browser.get(page_of(people), {"course": "no"}).status_code == 404
        assert browser.get(page_of(people), {"course": "\0"}).status_code == 200


class TestExports:
    def test_the_files_hold_who_was_asked_for(self, browser: Client, people: Cohort):
        html = browser.get(page_of(people), {"status": "at_risk", "reason": "failing"}).text

        (address,) = re.findall(r'href="(/api/[^"]*/progress/[^"]*csv)"', html)
        answer: Any = browser.get(unescape(address))
        rows = list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))

        assert [row[0] for row in rows[1:]] == ["Failing"]

    def test_every_file_and_call_is_answered(self, browser: Client, people: Cohort):
        html = browser.get(page_of(people), {"search": "a&b"}).text

        files = [unescape(found) for found in re.findall(r'href="(/api/[^"]*)"', html)]
        calls = [
            unescape(found)
            for found in re.findall(r'"http://testserver(/api/[^"]*?)"', unescape(html))
        ]

        assert (len(files), len(calls)) == (6, 4)
        for address in (*files, *calls):
            answer: Any = browser.get(address)
            assert answer.status_code == 200, address
            assert answer.getvalue()

    def test_the_api_gives_the_same_people(self, browser: Client, people: Cohort):
        asked = {"reason": "failing"}

        shown = names(browser.get(page_of(people), asked).text)
        told = browser.get(f"/api/v1/cohorts/{people.pk}/progress/", asked).json()["results"]

        assert shown == [row["learner"]["name"] for row in told] == ["Failing"]


def test_a_search_by_name_reads_no_sums_of_others(
    browser: Client, people: Cohort, django_assert_num_queries: Any
):
    with django_assert_num_queries(16):
        browser.get(page_of(people), {"search": "e"}, headers=HTMX)
    with django_assert_num_queries(23):
        browser.get(page_of(people), {"search": "e", "order": "score"}, headers=HTMX)


def test_many_learners_take_as_many_queries_as_one(
    browser: Client, cohort: Cohort, course: Course, django_assert_num_queries: Any
):
    take(join(cohort), course)
    browser.get(page_of(cohort))
    with django_assert_num_queries(25):
        browser.get(page_of(cohort))

    for number in range(60):
        member = join(cohort, f"L{number}")
        take(member, course)
        read_lesson(member, lessons_of(course)[0])
    cohort.members.update(joined_at=timezone.now() - timedelta(99))

    with django_assert_num_queries(25):
        browser.get(page_of(cohort), {"status": "at_risk", "order": "-score", "page": "2"})
