from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.models import Course
from progress.services.completion import mark_read
from tests.progress.material import enrolment_of, lessons_of, make_course

ADDRESS = reverse("catalogue")


def test_it_shows_a_course_with_its_next_step(browser: Client, course: Course):
    page = browser.get(ADDRESS)

    first = lessons_of(course)[0]
    assert page.status_code == 200
    assert course.title in page.text
    assert reverse("lesson", args=[course.slug, first.module.slug, first.slug]) in page.text
    assert "Commencer" in page.text


def test_it_counts_what_is_done(browser: Client, course: Course):
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[0])

    page = browser.get(ADDRESS)

    assert "Étapes faites\u00a0: 1 sur 6" in page.text
    assert "Continuer" in page.text


def test_it_shows_one_sentence_of_the_summary(browser: Client, course: Course):
    page = browser.get(ADDRESS)

    assert "Une phrase." in page.text
    assert "Une autre." not in page.text


def test_who_is_on_no_course_reads_what_will_come(stranger: Client, course: Course):
    page = stranger.get(ADDRESS)

    assert course.title not in page.text
    assert "Pas encore de cours" in page.text


def test_a_course_that_is_withdrawn_is_not_shown(browser: Client, course: Course):
    course.is_published = False
    course.save()

    assert course.title not in browser.get(ADDRESS).text


def test_a_course_without_lessons_says_so(browser: Client, owner: User):
    make_course(owner, modules=1, lessons=0, questions=0)

    assert "Ce cours n’a pas encore de leçon." in browser.get(ADDRESS).text


@pytest.mark.parametrize("courses", [1, 3])
def test_its_queries_do_not_grow_with_what_it_shows(
    browser: Client, owner: User, courses: int, django_assert_num_queries
):
    for _ in range(courses):
        make_course(owner, modules=courses, lessons=courses)

    with django_assert_num_queries(7):
        browser.get(ADDRESS)
