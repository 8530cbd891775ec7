"""Where a learner stopped reading."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import Course, Lesson
from progress.models import LessonCompletion, ReadingPlace
from tests.at_once import at_once
from tests.progress.material import block, lessons_of, write_lesson


@pytest.fixture
def lesson(course: Course) -> Lesson:
    """A lesson of ten blocks."""
    lesson = lessons_of(course)[0]
    rewrite(lesson, "Une phrase.")
    return lesson


def rewrite(lesson: Lesson, text: str) -> None:
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version, f"{n} {text}") for n in range(10)])


def address(lesson: Lesson, name: str = "lesson_place") -> str:
    module = lesson.module
    return reverse(name, args=[module.course.slug, module.slug, lesson.slug])


def stop(browser: Client, lesson: Lesson, block: object, **told: str) -> int:
    sent = {"block": block, "content_sha256": lesson.current.content_sha256} | told
    return browser.post(address(lesson), sent).status_code


def test_the_page_leads_on_to_where_one_stopped(browser: Client, lesson: Lesson):
    assert stop(browser, lesson, 6) == 204

    page = browser.get(address(lesson, "lesson")).text

    assert '<a class="button" href="#b7">Reprendre où vous en étiez</a>' in page
    assert 'id="b7"' in page


def test_the_latest_place_holds(browser: Client, lesson: Lesson):
    for index in (6, 2, 2):
        stop(browser, lesson, index)

    assert ReadingPlace.objects.get().block == 2
    assert ReadingPlace.objects.get().enrolment.last_active_at is not None


def test_who_stopped_at_the_beginning_stopped_nowhere(browser: Client, lesson: Lesson):
    stop(browser, lesson, 0)

    assert "Reprendre" not in browser.get(address(lesson, "lesson")).text


def test_less_is_left_to_read_from_where_one_stopped(browser: Client, lesson: Lesson):
    before = browser.get(address(lesson, "lesson")).text
    stop(browser, lesson, 9)

    after = browser.get(address(lesson, "lesson")).text

    assert 'data-seconds="20"' in before
    assert 'data-seconds="5"' in after


def test_once_the_lesson_is_read_there_is_no_place_in_it(browser: Client, lesson: Lesson):
    stop(browser, lesson, 6)
    browser.post(address(lesson, "lesson_read"))

    assert stop(browser, lesson, 7) == 204
    assert not ReadingPlace.objects.exists()
    assert LessonCompletion.objects.count() == 1


def test_a_place_in_a_text_that_was_read_in_between_leads_nowhere(browser: Client, lesson: Lesson):
    stop(browser, lesson, 6)
    place = ReadingPlace.objects.get()
    browser.post(address(lesson, "lesson_read"))
    place.save(force_insert=True)  # both at the same time, the place last

    assert "#b7" not in browser.get(address(lesson, "lesson")).text


def test_a_lesson_that_changed_is_read_again_from_where_one_stopped(
    browser: Client, lesson: Lesson
):
    browser.post(address(lesson, "lesson_read"))
    rewrite(lesson, "Autre chose.")

    assert stop(browser, lesson, 3) == 204
    assert 'href="#b4"' in browser.get(address(lesson, "lesson")).text


@pytest.mark.parametrize(
    "told",
    [
        {"block": ""},
        {"block": "-1"},
        {"block": "two"},
        {"block": "9" * 5000},
        {"block": "1\x00"},
        {"content_sha256": ""},
        {"content_sha256": "x" * 65},
        {"content_sha256": "\x00" * 64},
    ],
    ids=repr,
)
def test_what_is_no_place_is_refused(browser: Client, lesson: Lesson, told: dict):
    assert stop(browser, lesson, told.pop("block", "1"), **told) == 400
    assert not ReadingPlace.objects.exists()


@pytest.mark.parametrize(
    ("index", "told"), [("10", {}), ("1", {"content_sha256": "0" * 64}), ("9" * 30, {})]
)
def test_a_place_that_the_text_has_not_is_a_conflict(
    browser: Client, lesson: Lesson, index: str, told: dict
):
    assert stop(browser, lesson, index, **told) == 409
    assert not ReadingPlace.objects.exists()


def test_in_a_lesson_of_others_nobody_stops(stranger: Client, lesson: Lesson):
    assert stop(stranger, lesson, 1) == 404
    assert not ReadingPlace.objects.exists()


def test_who_is_not_signed_in_stops_nowhere(client: Client, lesson: Lesson):
    assert stop(client, lesson, 1) == 302
    assert not ReadingPlace.objects.exists()


def test_a_page_of_another_site_stops_nobody(lesson: Lesson, owner):
    hostile = Client(enforce_csrf_checks=True)
    hostile.force_login(owner)

    assert stop(hostile, lesson, 1) == 403


@pytest.mark.parametrize("slug", ["nowhere", "a" * 300])
def test_in_a_lesson_that_is_not_there_nobody_stops(browser: Client, lesson: Lesson, slug: str):
    module = lesson.module
    place = reverse("lesson_place", args=[module.course.slug, module.slug, slug])

    assert browser.post(place, {"block": 1}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_devices_at_once_keep_one_place(browser: Client, lesson: Lesson):
    answers = at_once(*(lambda n=n: stop(browser, lesson, n) for n in (3, 4, 5, 6)))

    assert answers == [204] * 4
    assert ReadingPlace.objects.get().block in {3, 4, 5, 6}
