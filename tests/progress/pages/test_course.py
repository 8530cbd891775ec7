from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course, Lesson
from progress.models import CohortMember
from progress.services.completion import mark_read
from progress.services.places import keep_place
from quizzes.services.attempts import start_attempt
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    ExtensionFactory,
    QuizResultFactory,
)
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


def stop_in(course: Course, *, number: int, at: int) -> Lesson:
    """Let the learner stop in a lesson (from 1) of ten blocks."""
    lesson = lessons_of(course)[number - 1]
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version)] * 10)
    enrolment, sha256 = enrolment_of(course), lesson.current.content_sha256
    keep_place(enrolment=enrolment, lesson=lesson, block=at, content_sha256=sha256)
    return lesson


def set_end(learner: User, course: Course, days: int) -> None:
    """Put a learner into a cohort that takes the course and ends in some days."""
    cohort = CohortFactory(ends_on=timezone.localdate() + timedelta(days))
    cohort.courses.add(course)
    CohortMemberFactory(cohort=cohort, learner=learner)


def next_of(page: str) -> str:
    """Cut out what a page says of the next step."""
    return page.partition('<aside class="course-next')[2].partition("</aside>")[0]


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


def test_it_goes_on_in_the_lesson_and_at_the_place_where_one_stopped(
    browser: Client, course: Course
):
    lesson = stop_in(course, number=2, at=3)

    page = browser.get(address(course)).text

    assert f"/{lesson.module.slug}/{lesson.slug}/#b4" in next_of(page)
    assert "Reprendre où vous en étiez" in next_of(page)
    assert "Commencée, encore" in page


def test_an_attempt_that_is_open_comes_before_a_lesson_that_one_stopped_in(
    browser: Client, owner: User, course: Course
):
    stop_in(course, number=2, at=3)
    start_attempt(learner=owner, quiz=first_quiz(course))

    assert "Aller au quiz" in next_of(browser.get(address(course)).text)


def test_where_one_stopped_in_another_text_is_nowhere(browser: Client, course: Course):
    lesson = stop_in(course, number=2, at=3)
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version, "Autre chose.")] * 8)

    page = browser.get(address(course)).text

    assert "#b4" not in page
    assert "Commencer le cours" in page


def test_what_is_still_to_do_grows_less(browser: Client, course: Course):
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[0])

    page = browser.get(address(course)).text

    assert "Reste à faire\u00a0: environ 7\u00a0minutes" in page  # of the course
    assert "Reste à faire\u00a0: environ 3\u00a0minutes" in page  # of the module


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (30, "Se termine dans 30\u00a0jours"),
        (1, "Se termine dans 1\u00a0jour"),
        (0, "Se termine aujourd’hui"),
        (-1, "Terminé depuis 1\u00a0jour"),
    ],
)
def test_it_says_by_when_ones_group_takes_it(
    browser: Client, owner: User, course: Course, days: int, words: str
):
    set_end(owner, course, days)

    assert words in browser.get(address(course)).text


def test_of_two_groups_the_next_end_counts(browser: Client, owner: User, course: Course):
    for days in (-10, 40, 5):
        set_end(owner, course, days)

    assert "Se termine dans 5\u00a0jours" in browser.get(address(course)).text


def test_who_was_given_longer_sees_their_own_day(browser: Client, owner: User, course: Course):
    set_end(owner, course, 5)
    later = timezone.localdate() + timedelta(9)
    ExtensionFactory(member=CohortMember.objects.get(learner=owner), due_on=later)

    assert "Se termine dans 9\u00a0jours" in browser.get(address(course)).text


def test_the_end_of_a_group_of_others_is_nothing_to_one(
    browser: Client, outsider: User, course: Course
):
    set_end(outsider, course, 5)

    assert "Se termine" not in browser.get(address(course)).text


def test_who_has_finished_has_no_end_before_them(browser: Client, owner: User, course: Course):
    set_end(owner, course, 5)
    for lesson in lessons_of(course):
        mark_read(enrolment=enrolment_of(course), lesson=lesson)
    for quiz in course.quizzes.all():
        pass_quiz(course, quiz)

    assert "Se termine" not in browser.get(address(course)).text


def test_it_names_the_documents_with_issuer_date_and_licence(browser: Client, course: Course):
    page = browser.get(address(course))

    document = lessons_of(course)[0].current.built_from.get().document
    assert document.title in page.text
    assert "Le Bureau, <bdi>1 mai 2024</bdi>" in page.text
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

    with django_assert_num_queries(7):
        browser.get(address(course))


def test_a_module_that_one_has_begun_and_left_says_so(browser: Client, course: Course):
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[2])

    page = browser.get(address(course)).text

    second = page.partition("Module n2</h3>")[2].partition("</div>")[0]
    assert "En cours" in second
    assert "Reste à faire" in second
