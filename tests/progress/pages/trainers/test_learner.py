from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AuditEntry, User
from courses.models import Course
from progress.models import Cohort, CohortMember
from quizzes.models import Quiz
from tests.factories.progress import CertificateFactory, ExtensionFactory
from tests.progress.completing import take as take_quiz
from tests.progress.material import fill_quiz
from tests.progress.taught import join, lessons_of, quizzes_of, read_lesson

pytestmark = pytest.mark.django_db


@pytest.fixture
def lena(cohort: Cohort, course: Course) -> CohortMember:
    """A learner who read a lesson and took a quiz."""
    member = join(cohort, "Lena")
    read_lesson(member, lessons_of(course)[0])
    for quiz in quizzes_of(course):
        fill_quiz(quiz, 2)
    take_quiz(quizzes_of(course)[0], member.learner)
    return member


def page_of(member: CohortMember) -> str:
    return f"/trainers/cohorts/{member.cohort_id}/learners/{member.learner_id}/"


def test_it_tells_what_a_learner_did(browser: Client, lena: CohortMember, course: Course):
    html = browser.get(page_of(lena)).text

    assert "1 of 4" in html  # lessons
    assert "Passed, 100%" in html
    assert lessons_of(course)[0].title in html
    assert "33% of the way done" in html


def test_a_mark_is_told_at_once_whatever_its_learner_is_shown(
    browser: Client, lena: CohortMember, course: Course
):
    Quiz.objects.update(mode="examination", review_after=[], review_later=[], review_closed=[])

    html = browser.get(page_of(lena)).text

    assert "Passed, 100%" in html
    assert "not shown now" not in html


def test_later_due_dates_are_told_with_who_granted_them_and_why(
    browser: Client, lena: CohortMember, trainer: User
):
    day = timezone.localdate() + timedelta(9)
    ExtensionFactory(member=lena, due_on=day, reason="A mission <b>abroad</b>", granted_by=trainer)

    html = browser.get(page_of(lena)).text

    assert "A mission &lt;b&gt;abroad&lt;/b&gt;" in html
    assert f"granted by {trainer.name}" in html


def test_certificates_of_the_cohorts_courses_are_told(
    browser: Client, lena: CohortMember, course: Course
):
    own = CertificateFactory(learner=lena.learner, course=course)
    other = CertificateFactory(learner=lena.learner)

    html = browser.get(page_of(lena)).text

    assert f'href="/certificates/{own.number}/"' in html
    assert other.number not in html
    assert browser.get(f"/certificates/{own.number}/").status_code == 200


def test_who_did_nothing_has_a_page_too(browser: Client, cohort: Cohort):
    html = browser.get(page_of(join(cohort))).text

    assert "No attempt yet." in html
    assert "Not started" in html


def test_a_look_is_written_in_the_audit_log_once_an_hour(
    browser: Client, lena: CohortMember, trainer: User, time_machine: Any
):
    at = timezone.now()
    for minutes in (0, 5, 59, 61):
        time_machine.move_to(at + timedelta(minutes=minutes), tick=False)
        browser.get(page_of(lena))

    entries = AuditEntry.objects.filter(action="look", target_id=str(lena.learner_id))
    assert [entry.actor for entry in entries] == [trainer, trainer]


def test_who_is_turned_away_leaves_no_entry(lena: CohortMember, outsider: User):
    client = Client()
    client.force_login(outsider)
    client.get(page_of(lena))

    assert not AuditEntry.objects.filter(action="look").exists()


def test_more_lessons_and_attempts_take_no_more_queries(
    browser: Client, lena: CohortMember, course: Course, django_assert_num_queries: Any
):
    browser.get(page_of(lena))
    with django_assert_num_queries(22):
        browser.get(page_of(lena))

    for quiz in quizzes_of(course):
        for _ in range(3):
            take_quiz(quiz, lena.learner)
    for lesson in lessons_of(course)[1:]:
        read_lesson(lena, lesson)

    with django_assert_num_queries(22):
        browser.get(page_of(lena))
