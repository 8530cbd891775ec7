from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course, Joining
from progress.models import CohortMember, Enrolment
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory

ADDRESS = reverse("join_by_code")
CODE = "K7QP-3M9X-WT4D"


@pytest.fixture
def by_code(db: None) -> Course:
    """A course that takes a code."""
    course: Course = CourseFactory.create(title="Le Bureau", joining=Joining.CODE, join_code=CODE)
    return course


def say(client: Client, code: str) -> Any:
    return client.post(ADDRESS, {"code": code})


def test_an_open_course_is_joined_with_a_button(stranger: Client, outsider: User):
    course = CourseFactory.create(title="Le Bureau", joining=Joining.OPEN)
    assert reverse("join", args=[course.slug]) in stranger.get(reverse("catalogue")).text

    page = stranger.post(reverse("join", args=[course.slug]), follow=True)

    assert page.redirect_chain == [(reverse("course", args=[course.slug]), 302)]
    assert "Vous suivez maintenant ce cours." in page.text
    assert Enrolment.objects.get().learner == outsider


@pytest.mark.parametrize("joining", ["code", "invitation"])
def test_another_course_is_not_given_away(stranger: Client, joining: str):
    course = CourseFactory.create(joining=joining, join_code=CODE)

    assert stranger.post(reverse("join", args=[course.slug])).status_code == 404
    assert stranger.post(reverse("join", args=["nowhere"])).status_code == 404
    assert stranger.get(reverse("join", args=[course.slug])).status_code == 405


def test_a_code_opens_its_course(stranger: Client, by_code: Course):
    page = stranger.post(ADDRESS, {"code": "k7qp 3m9x wt4d"}, follow=True)

    assert page.redirect_chain == [(reverse("course", args=[by_code.slug]), 302)]


@pytest.mark.parametrize(("courses", "way"), [(1, "course"), (2, "catalogue")])
def test_the_code_of_a_group_opens_its_courses(
    stranger: Client, outsider: User, courses: int, way: str
):
    cohort = CohortFactory.create(join_code=CODE, name="Promotion 2026")
    cohort.courses.set(CourseFactory.create_batch(courses))

    page = say(stranger, CODE)
    shown = stranger.get(page["Location"])

    place = [cohort.courses.get().slug] if courses == 1 else []
    assert page["Location"] == reverse(way, args=place)
    assert "Promotion 2026" in shown.text
    assert CohortMember.objects.get().learner == outsider


def test_a_group_that_is_over_is_told(stranger: Client, db: None):
    CohortFactory.create(join_code=CODE, ends_on=timezone.localdate() - timedelta(2))

    page = say(stranger, CODE)

    assert 'aria-invalid="true"' in page.text
    assert not CohortMember.objects.exists()


def test_a_link_may_bring_the_code(stranger: Client, by_code: Course):
    page = stranger.get(ADDRESS, {"code": '"><b>K7QP'})

    assert 'value="&quot;&gt;&lt;b&gt;K7QP"' in page.text
    assert Enrolment.objects.count() == 0


@pytest.mark.parametrize("code", ["AAAA-AAAA-AAAA", "no code", "x" * 90])
def test_a_wrong_code_is_told(stranger: Client, by_code: Course, code: str):
    page = say(stranger, code)

    assert "Aucun cours ni aucun groupe ne porte ce code." in page.text
    assert 'aria-invalid="true"' in page.text


@pytest.mark.parametrize("code", ["", "   ", "x" * 101, "\0"])
def test_what_is_no_text_is_told(stranger: Client, by_code: Course, code: str):
    assert "errorlist" in say(stranger, code).text


def test_an_old_code_is_told(stranger: Client, by_code: Course):
    Course.objects.update(join_until=timezone.now() - timedelta(days=1))

    assert "Ce code n’est plus valable." in say(stranger, CODE).text


def test_a_code_without_places_is_told(stranger: Client, by_code: Course):
    Course.objects.update(join_places=0)

    assert "Toutes les places de ce code sont prises." in say(stranger, CODE).text


def test_guessing_is_slowed_down(stranger: Client, browser: Client, by_code: Course):
    for _ in range(20):
        assert say(stranger, "AAAA-AAAA-AAAA").status_code == 200

    refused = say(stranger, CODE)

    assert refused.status_code == 429
    assert "Attendez une heure" in refused.text
    assert Enrolment.objects.count() == 0
    assert say(browser, CODE).status_code == 302  # others are let in


def test_a_cache_that_is_away_closes_no_door(stranger: Client, by_code: Course, settings: Any):
    away = {**settings.CACHES["default"], "LOCATION": "unix:///nowhere/redis.sock?db=1"}
    settings.CACHES = {"default": away}

    assert say(stranger, CODE).status_code == 302
