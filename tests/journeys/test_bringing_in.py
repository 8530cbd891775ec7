from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page

from accounts.models import User
from courses.models import Course, Upload
from courses.services.uploads import read_upload
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

FIRST = """\
# Le Bureau

**Le Bureau** a son siège à Lyon depuis de longues années. Il compte trois services.

مكتب الأرشيف هيئة تحفظ الوثائق وتضعها في متناول الجمهور في المدينة منذ عام 1989.
"""
SECOND = FIRST.replace("trois", "quatre")
DJANGOS_OWN = {"link-in-text-block"}
"""Faults of Django's breadcrumb."""


@pytest.fixture
def administrator(course: Course, owner: User) -> User:
    """Somebody who may do everything."""
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    return owner


def bring_in(page: Page, text: str) -> None:
    """Choose a file and have it read, as a worker does."""
    page.goto("/admin/courses/upload/add/")
    file = FilePayload(name="bureau.md", mimeType="text/markdown", buffer=text.encode())
    page.get_by_label("Choisissez des fichiers").set_input_files(file)
    page.get_by_role("button", name="Importer").click()
    page.get_by_text("Attend son tour").wait_for()
    read_upload(Upload.objects.latest("pk"))


def grave_faults(page: Page) -> set[str]:
    """Name what shuts somebody out of the page."""
    found = Axe().run(page).response["violations"]
    return {one["id"] for one in found if one["impact"] in {"serious", "critical"}} - DJANGOS_OWN


def test_a_document_is_brought_in_changed_and_looked_at(
    administrator: User, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    sign_in(page)

    bring_in(page, FIRST)
    page.get_by_text("Nouveau document").wait_for()  # nobody asked for the page again
    bring_in(page, SECOND)
    page.get_by_text("Version 2 : 1 bloc modifié.").wait_for()
    page.locator("#uploads:not([hx-get])").wait_for()  # and now it asks no more

    page.get_by_role("link", name="Le Bureau (2)").click()
    page.get_by_text("Bloc par bloc").click()
    assert page.locator("ins").all_inner_texts() == ["quatre"]
    page.get_by_text("Signes de balisage").click()
    page.locator(".places a").nth(1).click()
    assert page.locator("#place").inner_text() == "**"
    assert page.locator("#place").is_visible()
    assert complaints == []


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 390, "height": 844}},
    ],
)
def test_the_pages_of_sources_shut_nobody_out(
    administrator: User, open_page: NewPage, look: dict[str, object]
):
    page = open_page(**look)
    sign_in(page)
    bring_in(page, FIRST)
    bring_in(page, SECOND)
    page.goto("/admin/courses/upload/add/")
    faults = {"uploads": grave_faults(page)}

    page.get_by_role("link", name="Le Bureau (2)").click()
    for folded in page.locator("details").all():
        folded.locator("summary").click()
    faults["version"] = grave_faults(page)

    assert faults == {"uploads": set(), "version": set()}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_text_says_what_each_block_is_to_the_keyboard_too(
    administrator: User, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    bring_in(page, FIRST)
    page.goto("/admin/courses/upload/add/")
    page.get_by_role("link", name="Le Bureau (1)").click()

    page.get_by_role("region", name="Texte décodé").last.focus()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "titre · français"
