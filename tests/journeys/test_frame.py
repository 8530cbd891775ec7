"""The bar on top, at every width, in every language, with and without scripts."""

from __future__ import annotations

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from courses.models import Course
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

WIDTHS = (320, 360, 480, 768, 1024, 1280, 1600)
WIDE = 768
"""From here on the links stand beside the name."""
ROW = 46
"""A row of the bar with its line, in pixels."""


def speak(page: Page, language: str) -> None:
    """Change the language as one does."""
    page.locator(".languages summary").click()
    page.locator(f".languages button[value={language}]").click()
    page.locator(f"html[lang={language}]").wait_for()


def rows(page: Page) -> int:
    """Count the rows of the bar."""
    box = page.locator(".bar").bounding_box()
    assert box is not None
    return round(box["height"] / ROW)


def heights(page: Page) -> dict[int, int]:
    """Count the bar's rows at each width."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 400})
        found[width] = rows(page)
    return found


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_bar_is_one_row_and_the_links_at_most_another(
    course: Course, open_page: NewPage, complaints: list[str], *, scripts: bool
):
    page = open_page(java_script_enabled=scripts)
    page.goto("/privacy/")
    visitor, learner = {}, {}
    for language, _ in settings.LANGUAGES:
        speak(page, language)
        visitor[language] = heights(page)
    speak(page, "fr")
    sign_in(page)
    for language, _ in settings.LANGUAGES:
        speak(page, language)
        learner[language] = heights(page)

    assert visitor == dict.fromkeys(visitor, dict.fromkeys(WIDTHS, 1))
    two = {width: 1 if width >= WIDE else 2 for width in WIDTHS}
    assert learner == dict.fromkeys(learner, two)
    assert complaints == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_menus_of_the_bar_open_inside_a_phone_and_one_at_a_time(
    course: Course, open_page: NewPage, language: str
):
    page = open_page(java_script_enabled=False, viewport={"width": 320, "height": 640})
    sign_in(page)
    speak(page, language)

    for menu in page.locator(".bar .menu").all():
        menu.locator("summary").click()
        panel = menu.locator(".menu-panel")
        expect(panel).to_be_in_viewport(ratio=1)
        expect(page.locator(".menu-panel:visible")).to_have_count(1)


def test_the_theme_can_be_changed_on_a_phone(course: Course, open_page: NewPage):
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme="light")
    page.goto("/privacy/")

    page.get_by_role("button", name="Sombre").click()

    expect(page.locator("html[data-theme=dark]")).to_be_visible()
    expect(page.get_by_role("button", name="Clair")).to_be_visible()
