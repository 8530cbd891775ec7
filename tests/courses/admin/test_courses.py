from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from courses.models import Course
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    LessonRevisionFactory,
    ModuleFactory,
    ObjectiveFactory,
    SourceVersionFactory,
)


def block(text: str, *places: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "paragraph", "language": "fr", "text": text, "source": list(places)}


def test_a_course_is_published_and_taken_back_and_otherwise_left_as_it_was_built(
    admin_client: Client,
):
    course = CourseFactory.create(is_published=True)
    url = reverse("admin:courses_course_change", args=[course.pk])
    forms = {
        f"{of}-{which}_FORMS": "0"
        for of in ("modules", "criteria")
        for which in ("TOTAL", "INITIAL")
    }
    told = {"title": "Changed", "slug": "changed", "joining": course.joining}

    admin_client.post(url, {**told, **forms})

    stored = Course.objects.get()
    assert (stored.title, stored.slug) == (course.title, course.slug)
    assert not stored.is_published


def test_nothing_of_a_course_is_made_or_deleted_by_hand(admin_client: Client):
    lesson = LessonFactory.create()
    objective = ObjectiveFactory.create(module=lesson.module)
    made = {"course": lesson.module.course, "module": lesson.module}

    for name, row in {**made, "lesson": lesson, "objective": objective}.items():
        add, delete = f"admin:courses_{name}_add", f"admin:courses_{name}_delete"
        assert admin_client.get(reverse(add)).status_code == 403
        url = reverse(delete, args=[row.pk])
        assert admin_client.post(url, {"post": "yes"}).status_code == 403

    assert Course.objects.filter(modules__lessons=lesson).exists()


def test_a_module_shows_its_objectives_and_lessons(admin_client: Client):
    module = ModuleFactory.create()
    ObjectiveFactory.create(module=module, text="Situer le siège.")
    lesson = LessonFactory.create(module=module, title="Le siège")

    page = admin_client.get(reverse("admin:courses_module_change", args=[module.pk]))

    assert "Situer le siège." in page.content.decode()
    assert reverse("admin:courses_lesson_change", args=[lesson.pk]) in page.content.decode()


def test_a_lesson_shows_each_block_with_the_place_that_it_comes_from(admin_client: Client):
    version = SourceVersionFactory.create()
    place = {"document": "bureau.md", "start": 10, "end": 39}
    content = [
        block("Le Bureau a son siège à Lyon.", place | {"version": version.sha256}),
        block("D’une version disparue.", place | {"version": "0" * 64}),
        block("Note de la rédaction."),
    ]
    lesson = LessonFactory.create()
    lesson.current = LessonRevisionFactory.create(lesson=lesson, content=content)
    lesson.save()

    response = admin_client.get(reverse("admin:courses_lesson_change", args=[lesson.pk]))

    page = response.content.decode()
    for one in content:
        assert one["text"] in page
    assert f"/{version.pk}/change/?start=10&amp;end=39#place" in page
    blocks = [cell.shown for cell in response.context["screen"].cells]
    assert [len(shown.places) for shown in blocks] == [1, 1, 0]
    assert blocks[1].places[0].url == ""
    assert "editor’s note" in page


def test_a_lesson_that_says_nothing_yet_has_its_page(admin_client: Client):
    lesson = LessonFactory.create()

    page = admin_client.get(reverse("admin:courses_lesson_change", args=[lesson.pk]))

    assert "Nothing yet." in page.content.decode()
