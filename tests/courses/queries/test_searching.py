from __future__ import annotations

import pytest
from django.db import connection

from courses.models import Course
from courses.queries.searching import search_courses, spellings
from courses.services.indexing import index_course
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    LessonRevisionFactory,
    ModuleFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    """A course that says something in each of its parts."""
    course = CourseFactory.create(title="La coopération policière", summary="Les sièges d’Œuvres.")
    module = ModuleFactory.create(course=course, title="Les États membres")
    lesson = LessonFactory.create(module=module, title="Notices rouges")
    text = {"kind": "paragraph", "text": "Le Bureau a ouvert à Lyon en 1989.", "source": []}
    lesson.current = LessonRevisionFactory.create(lesson=lesson, content=[text])
    lesson.save()
    index_course(course)
    return course


def found(said: str) -> list[Course]:
    return list(search_courses(Course.objects.all(), said))


@pytest.mark.parametrize(
    "said",
    [
        "coopération",
        "cooperation",
        "COOPÉRATIONS",
        "policières",
        "coopé",  # somebody still types
        "siège",
        "sieges",
        "œuvres",
        "oeuvre",
        "état membre",
        "notice",
        "rouge notices",
        "lyon 1989",
        "l’État",
    ],
)
def test_a_course_is_found_by_the_words_of_all_its_parts(course: Course, said: str):
    assert found(said) == [course]


@pytest.mark.parametrize(
    "said",
    [
        "Genève",
        "coopération Genève",
        "le",
        "",
        "   ",
        "!!! & | :* <-> ' \\",
        "'; DROP TABLE courses_course; --",
        "%",
        "\x01",
        "🙂",
        "مرحبا",
        "a" * 100_000,
        "x " * 10_000,
    ],
)
def test_what_is_not_there_or_no_word_finds_nothing(course: Course, said: str):
    assert found(said) == []


def test_signs_between_words_do_not_matter(course: Course):
    assert found("(coopération) & !policière | 'notice':*") == [course]


def test_the_course_that_says_it_in_its_title_comes_first(course: Course):
    other = CourseFactory.create(title="Lyon")
    index_course(other)

    assert found("Lyon") == [other, course]


def test_a_course_that_was_never_stored_by_a_build_is_not_found():
    CourseFactory.create(title="Lyon")

    assert found("Lyon") == []


def test_a_long_course_can_be_stored_and_found(course: Course):
    revision = course.modules.get().lessons.get().current
    words = " ".join(f"mot{number}" for number in range(60_000))
    revision.content = [{"kind": "paragraph", "text": words, "source": []}]
    revision.save()

    index_course(course)

    assert found("mot4711") == [course]


def test_the_search_uses_its_index():
    with connection.cursor() as cursor:
        for other in ("seqscan", "indexscan", "nestloop"):  # better while there are few rows
            cursor.execute(f"SET LOCAL enable_{other} = off")
        query = search_courses(Course.objects.all(), "Lyon").explain()

    assert "course_search" in query


def test_a_word_is_spelled_with_and_without_accents():
    assert spellings("œuvré") == ("œuvré", "oeuvre")
    assert spellings("lyon") == ("lyon",)
