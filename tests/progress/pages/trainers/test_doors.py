from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from courses.models import Course
from progress.models import Cohort
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.progress.taught import join, make_cohort, make_taught_course, quizzes_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(cohort: Cohort, course: Course) -> dict[str, str]:
    """A page of each kind, with what it says of the cohort alone."""
    lena = join(cohort, "Lena")
    quiz = quizzes_of(course)[0]
    here = f"/trainers/cohorts/{cohort.pk}/"
    return {
        "/trainers/": "Spring",
        here: "Lena",
        f"{here}learners/{lena.learner_id}/": "Lena",
        f"/trainers/quizzes/{quiz.slug}/": quiz.title,
        "/trainers/reports/": "Spring",
    }


def ask(user: User, pages: dict[str, str]) -> dict[str, int]:
    client = Client()
    client.force_login(user)
    return {path: client.get(path).status_code for path in pages}


def test_the_trainer_sees_their_cohort(browser: Client, pages: dict[str, str]):
    for path, said in pages.items():
        answer = browser.get(path)
        assert (answer.status_code, said in answer.text) == (200, True), path


def test_an_administrator_sees_every_cohort(pages: dict[str, str]):
    assert set(ask(AdminFactory(), pages).values()) == {200}


def test_for_another_trainer_there_is_no_such_cohort_learner_or_quiz(pages: dict[str, str]):
    other = TrainerFactory()
    make_cohort(other, make_taught_course("history"), name="Autumn")

    first, *rest, reports = ask(other, pages).values()

    assert (first, reports) == (200, 200)
    assert set(rest) == {404}
    client = Client()
    client.force_login(other)
    for path in ("/trainers/", "/trainers/reports/"):
        assert "Spring" not in client.get(path).text


def test_a_learner_of_the_cohort_is_turned_away(pages: dict[str, str], cohort: Cohort):
    learner = cohort.members.get().learner

    assert set(ask(learner, pages).values()) == {403}


def test_a_visitor_signs_in_first(pages: dict[str, str]):
    for path in pages:
        assert Client().get(path)["Location"].startswith("/accounts/login/")


def test_a_learner_of_another_cohort_is_none_of_this_one(browser: Client, cohort: Cohort):
    elsewhere = join(make_cohort(TrainerFactory(), name="Autumn"))

    path = f"/trainers/cohorts/{cohort.pk}/learners/{elsewhere.learner_id}/"

    assert browser.get(path).status_code == 404


@pytest.mark.parametrize("number", ["0", "99999999999999999999999"])
def test_what_is_no_number_of_a_row_is_not_found(browser: Client, number: str):
    assert browser.get(f"/trainers/cohorts/{number}/").status_code == 404


def test_the_way_to_them_is_shown_to_those_who_may_go_it(browser: Client, owner: User):
    learner = Client()
    learner.force_login(owner)

    assert 'href="/trainers/"' in browser.get("/").text
    assert 'href="/trainers/"' not in learner.get("/").text
