from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from progress.services.completion import mark_read
from tests.factories.progress import QuizResultFactory
from tests.progress.material import enrolment_of, first_quiz, lessons_of, make_course

ADDRESS = reverse("my_progress")


def test_it_shows_lessons_and_results_of_each_module(browser: Client, course: Course):
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[0])
    QuizResultFactory(
        enrolment=enrolment_of(course),
        quiz=first_quiz(course),
        attempts=3,
        best_fraction=Decimal("0.875"),
        passed_at=timezone.now(),
    )

    html = browser.get(ADDRESS).text

    assert "1 sur 2" in html
    assert '<td class="figure">3</td>' in html
    assert '<td class="figure">87\u00a0%</td>' in html
    assert html.count("Seuil atteint") == 1
    assert html.count("Pas commencé") == 1
    assert "Étapes faites\u00a0: 2 sur 6" in html


def test_a_module_without_quiz_says_so(browser: Client, owner: User):
    make_course(owner, modules=1, questions=0)

    assert "Pas de quiz" in browser.get(ADDRESS).text


def test_it_shows_nothing_of_others(stranger: Client, course: Course):
    html = stranger.get(ADDRESS).text

    assert course.title not in html
    assert "Pas encore de cours" in html


@pytest.mark.parametrize("size", [1, 3])
def test_its_queries_do_not_grow_with_the_courses(
    browser: Client, owner: User, size: int, django_assert_num_queries
):
    for _ in range(size):
        make_course(owner, modules=size, lessons=size)

    with django_assert_num_queries(7):
        browser.get(ADDRESS)
