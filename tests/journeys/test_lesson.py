from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from courses.models import Course, Lesson
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in
from tests.progress.material import explain, lessons_of, quote

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def lesson(course: Course) -> Lesson:
    """A lesson with a term that is explained and a point to remember."""
    lesson = lessons_of(course)[0]
    lesson.key_points = [quote(lesson.current.built_from.get())]
    lesson.save()
    explain(lesson, "siège", definition="la ville où il travaille")
    return lesson


def open_lesson(page: Page, lesson: Lesson) -> tuple[Locator, Locator]:
    """Open a lesson; return its term and what explains it."""
    sign_in(page)
    module = lesson.module
    page.goto(f"/courses/{module.course.slug}/lessons/{module.slug}/{lesson.slug}/")
    return page.get_by_role("button", name="siège"), page.locator(".explanation")


def test_a_term_is_explained_while_the_pointer_is_on_it_or_on_its_explanation(
    lesson: Lesson, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    term, explanation = open_lesson(page, lesson)

    term.hover()
    expect(explanation).to_contain_text("La ville où il travaille")
    expect(explanation).to_be_visible()
    explanation.hover()
    page.wait_for_timeout(1000)
    expect(explanation).to_be_visible()
    page.get_by_role("heading", level=1).hover()

    expect(explanation).to_be_hidden()
    assert complaints == []


def test_escape_puts_an_explanation_away_and_leaves_the_pointer_where_it_is(
    lesson: Lesson, open_page: NewPage
):
    page = open_page()
    term, explanation = open_lesson(page, lesson)
    term.hover()
    expect(explanation).to_be_visible()

    page.keyboard.press("Escape")

    expect(explanation).to_be_hidden()


def test_a_term_is_explained_to_the_keyboard(lesson: Lesson, open_page: NewPage):
    page = open_page()
    term, explanation = open_lesson(page, lesson)

    page.get_by_role("link", name="Mes cours").last.focus()
    while not term.evaluate("term => term === document.activeElement"):
        page.keyboard.press("Tab")
    expect(explanation).to_be_visible()
    page.keyboard.press("Escape")

    expect(explanation).to_be_hidden()
    expect(term).to_be_focused()


def test_where_a_browser_cannot_anchor_an_explanation_it_stands_by_its_term_all_the_same(
    lesson: Lesson, open_page: NewPage
):
    page = open_page(viewport={"width": 320, "height": 640})
    page.add_init_script("CSS.supports = () => false")
    term, explanation = open_lesson(page, lesson)

    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")

    expect(explanation).to_be_visible()
    at, shown = term.bounding_box(), explanation.bounding_box()
    assert at is not None
    assert shown is not None
    assert 0 <= shown["y"] - at["y"] - at["height"] <= 16
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= 320


def test_a_finger_opens_an_explanation_and_a_touch_elsewhere_puts_it_away(
    lesson: Lesson, open_page: NewPage
):
    page = open_page(has_touch=True)
    term, explanation = open_lesson(page, lesson)

    term.tap()
    page.wait_for_timeout(1000)
    expect(explanation).to_be_visible()
    page.get_by_role("heading", level=1).tap()

    expect(explanation).to_be_hidden()


def test_without_scripts_a_press_explains_and_the_list_of_terms_unfolds(
    lesson: Lesson, open_page: NewPage
):
    page = open_page(java_script_enabled=False, has_touch=True)
    term, explanation = open_lesson(page, lesson)

    term.tap()
    expect(explanation).to_be_visible()
    page.get_by_text("Sigles et termes de la leçon").tap()

    expect(page.get_by_role("definition")).to_contain_text("La ville où il travaille")


def test_a_key_point_opens_its_place_at_the_side(lesson: Lesson, open_page: NewPage):
    page = open_page()
    open_lesson(page, lesson)

    page.get_by_role("region", name="À retenir").get_by_role("link").click()

    expect(page.get_by_role("dialog").locator("mark")).to_contain_text("Le Bureau a son siège")
    expect(page.get_by_role("dialog").get_by_role("heading")).to_be_in_viewport()
