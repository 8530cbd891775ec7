from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, Report
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.progress.reported import ask, make, wish_of, write
from tests.progress.taught import join, make_cohort, quizzes_of

pytestmark = pytest.mark.django_db
PAGE = "/trainers/reports/"
HTMX = {"HX-Request": "true"}


def options(html: str) -> list[str]:
    return re.findall(r'<option value="(\w+:[\d:]+)"', html)


class TestAsking:
    def test_one_asks_by_a_form_and_sees_it_wait(self, browser: Client, cohort: Cohort):
        about = f"cohort_progress:{cohort.pk}"
        assert about in options(browser.get(PAGE).text)

        answer = browser.post(PAGE, {"about": about, "format": "xlsx"}, follow=True)

        report = Report.objects.get()
        assert (report.kind, report.format, report.cohort) == ("cohort_progress", "xlsx", cohort)
        assert (report.language, report.time_zone) == ("en", "Europe/Paris")
        assert answer.redirect_chain == [(PAGE, 302)]
        assert "0 % written" in answer.text

    def test_twice_the_same_is_one(self, browser: Client, cohort: Cohort):
        for _ in range(2):
            browser.post(PAGE, {"about": f"attempts:{cohort.pk}", "format": "csv"})

        assert Report.objects.count() == 1

    def test_pages_lead_to_a_report_about_what_they_show(
        self, browser: Client, cohort: Cohort, course: Course
    ):
        lena, quiz = join(cohort, "Lena"), quizzes_of(course)[0]
        pages = (
            f"/trainers/cohorts/{cohort.pk}/",
            f"/trainers/cohorts/{cohort.pk}/learners/{lena.learner_id}/",
            f"/trainers/quizzes/{quiz.slug}/",
        )

        chosen = []
        for page in pages:
            (link,) = re.findall(
                r'href="(/trainers/reports/\?about=[^"]*)"', browser.get(page).text
            )
            html = browser.get(link).text
            chosen += re.findall(r'<option value="([^"]*)" selected>', html)

        assert chosen == [
            f"cohort_progress:{cohort.pk}",
            f"transcript:{cohort.pk}:{lena.learner_id}",
            f"item_analysis:{quiz.pk}",
        ]
        for about in chosen:
            assert browser.post(PAGE, {"about": about, "format": "csv"}).status_code == 302
        assert Report.objects.count() == 3

    @pytest.mark.parametrize(
        ("about", "form"),
        [
            ("", "csv"),
            ("cohort_progress", "csv"),
            ("cohort_progress:", "csv"),
            ("cohort_progress:{}:1", "csv"),
            ("transcript:{}:999999", "csv"),
            ("cohort_progress:" + "9" * 40, "csv"),
            ("cohort_progress:²", "csv"),
            ("weather:{}", "csv"),
            ("cohort_progress:{}", "exe"),
            ("cohort_progress:{}", ""),
        ],
    )
    def test_what_the_form_does_not_offer_is_not_found(
        self, browser: Client, cohort: Cohort, about: str, form: str
    ):
        asked = {"about": about.format(cohort.pk), "format": form}

        assert browser.post(PAGE, asked).status_code == 404
        assert browser.get(PAGE, asked).status_code == 200
        assert not Report.objects.exists()

    def test_nobody_asks_about_what_they_may_not_see(self, cohort: Cohort, course: Course):
        lena = join(cohort)
        words = (
            f"cohort_progress:{cohort.pk}",
            f"transcript:{cohort.pk}:{lena.learner_id}",
            f"item_analysis:{quizzes_of(course)[0].pk}",
        )
        other, admin, learner = Client(), Client(), Client()
        other.force_login(TrainerFactory())
        admin.force_login(AdminFactory())
        learner.force_login(lena.learner)

        for word in words:
            asked = {"about": word, "format": "csv"}
            assert other.post(PAGE, asked).status_code == 404
            assert learner.post(PAGE, asked).status_code == 403
            assert admin.post(PAGE, asked).status_code == 302
        assert not options(other.get(PAGE, {"about": words[1]}).text)

    def test_too_many_are_refused_in_words(
        self, browser: Client, trainer: User, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr("progress.services.reports.requesting.MOST_WAITING", 1)
        ask(trainer, wish_of(cohort, "csv"))

        asked = {"about": f"attempts:{cohort.pk}", "format": "csv"}
        html = browser.post(PAGE, asked, follow=True).text

        assert 'class="notice error"' in html
        assert Report.objects.count() == 1


class TestList:
    def test_a_report_that_is_done_can_be_fetched(
        self, browser: Client, trainer: User, cohort: Cohort
    ):
        join(cohort, "Lena")
        report = make(trainer, wish_of(cohort, "csv"))

        html = browser.get(PAGE).text

        (file,) = re.findall(r'href="(/api/v1/reports/\d+/file/)"', html)
        answer: Any = browser.get(file)
        assert "Lena" in answer.getvalue().decode()
        assert "1 row<" in html
        assert "Kept until" in html
        assert "hx-trigger" not in html
        assert report.state == "done"

    def test_one_that_failed_says_why(self, browser: Client, trainer: User, cohort: Cohort):
        lena = join(cohort)
        report = ask(trainer, wish_of(lena, "csv"))
        lena.delete()
        write(report)

        html = browser.get(PAGE).text

        assert report.error
        assert report.error in html
        assert "/file/" not in html

    def test_one_that_was_set_aside_says_nothing_of_what_went_wrong_inside(
        self, browser: Client, trainer: User, cohort: Cohort
    ):
        now = timezone.now()
        ask(trainer, wish_of(cohort, "csv"))
        Report.objects.update(
            state="failed", parked_at=now, finished_at=now, error="", last_error="/srv/secret.py"
        )

        html = browser.get(PAGE).text

        assert "It failed several times." in html
        assert "secret" not in html

    def test_one_that_expired_has_no_way_to_its_file(
        self, browser: Client, trainer: User, cohort: Cohort
    ):
        make(trainer, wish_of(cohort, "csv"))
        Report.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

        html = browser.get(PAGE).text

        assert "The file is no longer kept." in html
        assert "/file/" not in html

    def test_those_of_others_are_not_there(self, browser: Client, trainer: User, cohort: Cohort):
        colleague = TrainerFactory()
        cohort.trainers.add(colleague)
        report = make(colleague, wish_of(cohort, "csv"))

        assert "No report yet" in browser.get(PAGE).text
        assert browser.post(f"{PAGE}{report.pk}/cancel/").status_code == 404

    def test_the_list_looks_for_news_only_while_something_goes_on(
        self, browser: Client, trainer: User, cohort: Cohort
    ):
        report = ask(trainer, wish_of(cohort, "csv"))

        waiting = browser.get(PAGE, headers=HTMX).text
        Report.objects.update(created_at=timezone.now() - timedelta(hours=2))
        given_up = browser.get(PAGE, headers=HTMX).text
        write(report)
        done = browser.get(PAGE, headers=HTMX).text

        assert 'hx-trigger="load delay:1s"' in waiting
        assert "<html" not in waiting
        assert "hx-trigger" not in given_up
        assert "This page no longer looks for news by itself" in given_up
        assert "hx-trigger" not in done
        assert "no longer looks" not in done

    def test_a_hostile_name_stays_text(self, browser: Client, trainer: User, course: Course):
        cohort = make_cohort(trainer, course, name="<script>alert(1)</script>")
        ask(trainer, wish_of(cohort, "csv"))

        html = browser.get(PAGE).text

        assert "<script>alert" not in html
        assert html.count("&lt;script&gt;alert(1)") == 3  # two kinds to ask for, and the report

    def test_many_come_in_pages_with_as_many_queries_as_one(
        self, browser: Client, trainer: User, cohort: Cohort, django_assert_num_queries: Any
    ):
        ask(trainer, wish_of(cohort, "csv"))
        browser.get(PAGE)
        with django_assert_num_queries(5):
            browser.get(PAGE)
        for _ in range(22):
            Report.objects.update(key="", state="cancelled", finished_at=timezone.now())
            ask(trainer, wish_of(cohort, "csv"))

        with django_assert_num_queries(5):
            html = browser.get(PAGE).text

        assert html.count('id="report-') == 20
        assert browser.get(f"{PAGE}?page=2").text.count('id="report-') == 3


class TestCancelling:
    def test_one_that_waits_is_called_off(self, browser: Client, trainer: User, cohort: Cohort):
        report = ask(trainer, wish_of(cohort, "csv"))

        for _ in range(2):  # twice is once
            answer = browser.post(f"{PAGE}{report.pk}/cancel/", follow=True)
            assert "Cancelled" in answer.text

        report.refresh_from_db()
        assert report.state == "cancelled"

    def test_one_that_is_done_stays_so(self, browser: Client, trainer: User, cohort: Cohort):
        report = make(trainer, wish_of(cohort, "csv"))

        answer = browser.post(f"{PAGE}{report.pk}/cancel/", follow=True)

        assert 'class="notice warning"' in answer.text
        report.refresh_from_db()
        assert report.state == "done"

    def test_it_takes_a_form(self, browser: Client, trainer: User, cohort: Cohort):
        report = ask(trainer, wish_of(cohort, "csv"))

        assert browser.get(f"{PAGE}{report.pk}/cancel/").status_code == 405
