from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.models import Course, Joining
from courses.services.indexing import index_course
from progress.models import Enrolment
from progress.services.completion import mark_read
from tests.factories.courses import CourseFactory
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

    with django_assert_num_queries(5):
        browser.get(ADDRESS)


@pytest.fixture
def open_course(owner: User, colleague: User) -> Course:
    """A course that the colleague is on and anybody may join."""
    course = make_course(colleague)
    Course.objects.filter(pk=course.pk).update(title="Les Archives", joining=Joining.OPEN)
    course.refresh_from_db()
    index_course(course)
    return course


def test_it_shows_open_courses_with_a_button_to_join(
    browser: Client, course: Course, open_course: Course
):
    page = browser.get(ADDRESS)

    assert "Ouverts à tous" in page.text
    assert "Les Archives" in page.text
    assert reverse("join", args=[open_course.slug]) in page.text
    assert reverse("join", args=[course.slug]) not in page.text
    assert reverse("course", args=[open_course.slug]) + '"' not in page.text
    assert "Module n2" in page.text


def test_what_the_colleague_did_is_not_shown_to_others(browser: Client, open_course: Course):
    enrolment = Enrolment.objects.get(course=open_course)
    mark_read(enrolment=enrolment, lesson=lessons_of(open_course)[0])

    assert "Étapes faites" not in browser.get(ADDRESS).text


@pytest.mark.parametrize("joining", ["code", "invitation"])
def test_courses_that_one_cannot_join_are_not_shown(
    browser: Client, open_course: Course, joining: str
):
    Course.objects.update(joining=joining, join_code="K7QP-3M9X-WT4D")

    assert "Les Archives" not in browser.get(ADDRESS).text
    assert "Les Archives" not in browser.get(ADDRESS, {"q": "archives"}).text


def test_a_withdrawn_course_is_not_found(browser: Client, open_course: Course):
    Course.objects.update(is_published=False)

    assert "Aucun cours trouvé" in browser.get(ADDRESS, {"q": "archives"}).text


def test_a_search_finds_own_and_open_courses(browser: Client, course: Course, open_course: Course):
    index_course(course)

    page = browser.get(ADDRESS, {"q": "  siège à  Lyon "})

    assert "2 cours trouvés pour «\u00a0siège à Lyon\u00a0»" in page.text
    assert "1 cours trouvé pour" in browser.get(ADDRESS, {"q": "archive"}).text


def test_a_search_without_result_says_what_to_do(browser: Client, course: Course):
    page = browser.get(ADDRESS, {"q": "xylophone"})

    assert "Aucun cours trouvé pour «\u00a0xylophone\u00a0»" in page.text
    assert "Afficher tous les cours" in page.text


@pytest.mark.parametrize(
    "said", ["<script>alert(1)</script>", "\0", "é" * 5_000, "' OR 1=1 --", "%"]
)
def test_a_hostile_search_is_a_search(browser: Client, course: Course, said: str):
    page = browser.get(ADDRESS, {"q": said})

    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "é" * 201 not in page.text


def test_htmx_gets_the_list_and_how_many_there_are(browser: Client, open_course: Course):
    page = browser.get(ADDRESS, {"q": "archives"}, headers={"HX-Request": "true"})

    assert "<html" not in page.text
    assert 'hx-swap-oob="innerHTML"' in page.text
    assert "Les Archives" in page.text
    assert "HX-Request" in page["Vary"]


def test_htmx_that_goes_back_gets_the_page(browser: Client, open_course: Course):
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert "<html" in browser.get(ADDRESS, {"q": "archives"}, headers=back).text


def test_many_courses_are_cut_and_it_says_so(browser: Client, db: None):
    for number in range(61):
        course = CourseFactory.create(title=f"Bureau {number:02}", joining=Joining.OPEN)
        index_course(course)

    assert "Tous les cours ne sont pas affichés" in browser.get(ADDRESS).text
    page = browser.get(ADDRESS, {"q": "bureau"})
    assert "Ajoutez un mot" in page.text
    assert page.text.count('class="card"') == 60
