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
from tests.progress.material import (
    block,
    enrolment_of,
    first_quiz,
    lessons_of,
    make_course,
    write_lesson,
)


def address(course: Course) -> str:
    return reverse("course", args=[course.slug])


def pass_quiz(course: Course, quiz) -> None:
    QuizResultFactory(
        enrolment=enrolment_of(course),
        quiz=quiz,
        best_fraction=Decimal(1),
        last_fraction=Decimal(1),
        passed_at=timezone.now(),
    )


def test_the_first_module_is_where_a_beginner_is(browser: Client, course: Course):
    page = browser.get(address(course))

    assert page.text.count('aria-current="step"') == 1
    assert page.text.index("Module n1") < page.text.index("Vous êtes ici")
    assert page.text.index("Vous êtes ici") < page.text.index("Module n2")
    assert "À venir" in page.text


def test_a_module_is_done_once_it_is_read_and_its_quiz_passed(browser: Client, course: Course):
    for lesson in lessons_of(course)[:2]:
        mark_read(enrolment=enrolment_of(course), lesson=lesson)
    pass_quiz(course, first_quiz(course))

    page = browser.get(address(course))

    assert page.text.index("Terminé") < page.text.index("Module n2")
    assert page.text.index("Module n2") < page.text.index("Vous êtes ici")
    assert "Réussi, 100" in page.text


def test_after_the_lessons_the_quiz_is_next(browser: Client, course: Course):
    for lesson in lessons_of(course)[:2]:
        mark_read(enrolment=enrolment_of(course), lesson=lesson)

    page = browser.get(address(course))

    assert "Aller au quiz" in page.text


def test_a_quiz_that_was_not_passed_waits_behind_what_is_new(browser: Client, course: Course):
    for lesson in lessons_of(course)[:2]:
        mark_read(enrolment=enrolment_of(course), lesson=lesson)
    QuizResultFactory(enrolment=enrolment_of(course), quiz=first_quiz(course))

    page = browser.get(address(course))

    assert "Continuer le cours" in page.text
    assert "50\u00a0%, seuil 70\u00a0%" in page.text


def test_when_all_is_done_it_says_so(browser: Client, course: Course):
    for lesson in lessons_of(course):
        mark_read(enrolment=enrolment_of(course), lesson=lesson)
    for quiz in course.quizzes.all():
        pass_quiz(course, quiz)

    page = browser.get(address(course))

    assert "Vous avez terminé ce cours" in page.text
    assert "Continuer" not in page.text


def test_a_lesson_that_changed_since_is_told_apart(browser: Client, course: Course):
    lesson = lessons_of(course)[0]
    mark_read(enrolment=enrolment_of(course), lesson=lesson)
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version, "Autre chose.")])

    assert "Modifiée depuis votre lecture" in browser.get(address(course)).text


def test_it_names_the_documents_with_issuer_date_and_licence(browser: Client, course: Course):
    page = browser.get(address(course))

    document = lessons_of(course)[0].current.built_from.get().document
    assert document.title in page.text
    assert "Le Bureau, 1 mai 2024" in page.text
    assert "CC0-1.0" in page.text


@pytest.mark.parametrize("slug", ["nowhere", "interpol-2"])
def test_a_course_that_is_not_there_is_not_found(browser: Client, slug: str):
    assert browser.get(reverse("course", args=[slug])).status_code == 404


def test_a_course_of_others_is_not_found(stranger: Client, course: Course):
    assert stranger.get(address(course)).status_code == 404


def test_who_is_not_signed_in_signs_in_and_comes_back(client: Client, course: Course):
    page = client.get(address(course))

    assert page["Location"] == f"{reverse('account_login')}?next={address(course)}"


@pytest.mark.parametrize("size", [1, 4])
def test_its_queries_do_not_grow_with_the_course(
    browser: Client, owner: User, size: int, django_assert_num_queries
):
    course = make_course(owner, modules=size, lessons=size, questions=size)

    with django_assert_num_queries(8):
        browser.get(address(course))
