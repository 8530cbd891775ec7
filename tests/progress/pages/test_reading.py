"""The text of a lesson is written once for all, and never shown when anything of it changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.test import Client

from accounts.models import User
from courses.models import Course, Lesson, SourceDocument
from progress.queries.lessons import lesson_text
from tests.factories.accounts import UserFactory
from tests.factories.progress import EnrolmentFactory
from tests.progress.material import block, date, explain, lessons_of, quote, write_lesson


@pytest.fixture
def lesson(course: Course) -> Lesson:
    """A lesson with a term, key points and dates."""
    lesson = lessons_of(course)[0]
    lesson.key_points = [quote(lesson.current.built_from.get())]
    lesson.save()
    explain(lesson, "siège", definition="la ville où il travaille")
    date(lesson, "1989", "1989")
    return lesson


@pytest.fixture
def other(course: Course) -> Client:
    """Another learner of the course, signed in."""
    learner = UserFactory.create()
    EnrolmentFactory.create(course=course, learner=learner)
    client = Client()
    client.force_login(learner)
    return client


def read(client: Client, lesson: Lesson, language: str = "fr") -> str:
    """Read what a lesson's page says of its text."""
    fresh = Lesson.objects.select_related("module__course").get(pk=lesson.pk)
    module = fresh.module
    address = f"/courses/{module.course.slug}/lessons/{module.slug}/{fresh.slug}/"
    page = client.get(address, headers={"Accept-Language": language}).text
    return page.partition('<div class="reading"')[2].partition("<footer")[0]


def rewrite(lesson: Lesson) -> None:
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version, "Nouveau texte.")])


def move(lesson: Lesson) -> None:
    revision = lesson.current
    (place,) = revision.content[0]["source"]
    revision.content[0]["source"] = [place | {"start": place["start"] - 1}]
    revision.places_sha256 = "f" * 64
    revision.save()


def drop_points(lesson: Lesson) -> None:
    Lesson.objects.filter(pk=lesson.pk).update(key_points=[])


def define_anew(lesson: Lesson) -> None:
    lesson.terms.update(definition="Nouveau texte.")


def forget_terms(lesson: Lesson) -> None:
    lesson.terms.clear()


def date_anew(lesson: Lesson) -> None:
    lesson.module.events.update(date="1990", dated="1990")


def forget_dates(lesson: Lesson) -> None:
    lesson.module.events.all().delete()


def retitle(lesson: Lesson) -> None:
    SourceDocument.objects.update(title="Nouveau texte.")


def license_anew(lesson: Lesson) -> None:
    SourceDocument.objects.update(licence="CC0", issuer="Nous", date="2001-02-03")


def rename_course(lesson: Lesson) -> None:
    Course.objects.filter(modules__lessons=lesson).update(slug="nouveau")


CHANGES = [
    rewrite,
    move,
    drop_points,
    define_anew,
    forget_terms,
    date_anew,
    forget_dates,
    retitle,
    license_anew,
    rename_course,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_is_shown_at_once(
    browser: Client, lesson: Lesson, change: Callable[[Lesson], None]
):
    before = read(browser, lesson)
    assert before == read(browser, lesson)

    change(lesson)
    at_once = read(browser, lesson)
    caches["texts"].clear()

    assert before != at_once == read(browser, lesson)


def test_each_reads_it_in_their_own_language(browser: Client, other: Client, lesson: Lesson):
    pages = {language: read(browser, lesson, language) for language in ("fr", "en", "es", "ar")}

    assert len(set(pages.values())) == 4
    assert "À retenir" in pages["fr"]
    assert "Key points" in pages["en"]
    assert "À retenir" not in pages["en"]
    for language, page in pages.items():
        assert read(other, lesson, language) == page


def test_what_is_new_to_one_is_not_shown_as_new_to_others(
    browser: Client, other: Client, lesson: Lesson
):
    browser.post(f"{address_of(lesson)}read/")
    rewrite(lesson)

    assert ">Nouveau</span>" in read(browser, lesson)
    assert ">Nouveau</span>" not in read(other, lesson)
    assert ">Nouveau</span>" in read(browser, lesson)


def address_of(lesson: Lesson) -> str:
    module = lesson.module
    return f"/courses/{module.course.slug}/lessons/{module.slug}/{lesson.slug}/"


def test_nothing_of_who_read_it_first_is_kept(browser: Client, owner: User, lesson: Lesson):
    read(browser, lesson)

    kept = caches["texts"].get(f"{stamp_of(browser, lesson)}:fr")

    assert "Le Bureau a son siège" in kept or "siège</button>" in kept
    for own in (owner.email, str(owner), "csrfmiddlewaretoken"):
        assert own not in kept


def stamp_of(client: Client, lesson: Lesson) -> str:
    page = client.get(address_of(lesson)).context["page"]
    stamp: str = page.stamp
    return stamp


def test_what_changed_while_it_was_read_is_not_kept(
    browser: Client, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
):
    stamp = stamp_of(browser, lesson)
    caches["texts"].clear()

    def late(*told: object) -> object:
        define_anew(lesson)
        return lesson_text(*told)  # type: ignore[arg-type]

    monkeypatch.setattr("progress.pages.readings.lesson_text", late)

    assert "Nouveau texte." in read(browser, lesson)
    assert caches["texts"].get(f"{stamp}:fr") is None


def test_a_lesson_that_goes_while_it_is_read_is_not_found(
    browser: Client, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("progress.pages.readings.lesson_text", lambda *told: None)

    assert browser.get(address_of(lesson)).status_code == 404
