from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from courses.models import Course
from progress.services.certificates.signing import sign_number
from quizzes.services.attempts import start_attempt
from tests.factories.progress import CertificateFactory
from tests.factories.quizzes import QuizFactory
from tests.journeys.conftest import NewPage
from tests.journeys.crawling import walk_through
from tests.journeys.filled import fill, fill_for_trainer
from tests.journeys.steps import sign_in
from tests.progress.material import fill_quiz

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

GRAVE = {"serious", "critical"}
LOOKS: dict[str, dict[str, object]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}, "reduced_motion": "reduce"},
    "arabic": {"color_scheme": "light"},
    "arabic, dark": {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}},
}
ZOOMED = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}
"""A window of 1280 pixels at 200 %, as a phone of 320 is one at 400 %."""
RULES = {"rules": {"target-size": {"enabled": True}}}
"""What axe looks for besides what it does by itself: targets of 24 pixels."""
MOVES = """() => matchMedia("(prefers-reduced-motion: reduce)").matches &&
    [...document.querySelectorAll("body *")].some((element) => {
        const style = getComputedStyle(element);
        return parseFloat(style.transitionDuration) || style.animationName !== "none";
    })"""
UNSEEN_FOCUS = """() => {
    const element = document.activeElement;
    const shown = element.closest(".option") ?? element;
    return getComputedStyle(shown).outlineStyle === "none" ? element.outerHTML : "";
}"""
MOST_STOPS = 30
HIDDEN_AT_AN_EDGE = """() => [...document.querySelectorAll("main *:not(.unseen, .unseen *)")]
    .filter((element) => !element.closest(".table-frame"))
    .map((element) => element.getBoundingClientRect())
    .some((box) => box.width && (box.left < -1 || box.right > innerWidth + 1))"""


@pytest.fixture
def pages(course: Course, owner: User) -> list[str]:
    """Every address of a learner, with something to show: one of each page, found by its links."""
    starts = fill(course, owner)
    client = Client()
    client.force_login(owner)
    return list(dict.fromkeys([*starts, *walk_through(client, "/", *starts).one_of_each()]))


@pytest.fixture
def trainers_pages(course: Course, owner: User) -> list[str]:
    """One of each page of a trainer, with something to show."""
    fill(course, owner)
    client = Client()
    client.force_login(fill_for_trainer(course, owner))
    found = walk_through(client, "/trainers/").one_of_each()
    return [address for address in found if address.startswith("/trainers/")]


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_of_a_trainer_shuts_anybody_out(
    trainers_pages: list[str], open_page: NewPage, complaints: list[str], look: str
):
    page = open_page(**LOOKS[look])
    sign_in(page, "tess@example.org", "secret-of-tess")
    if look.startswith("arabic"):
        choose_arabic(page)

    faults = {address: faults_of(page, address) for address in trainers_pages}

    assert len(faults) > 4
    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def test_the_focus_is_always_seen_on_the_pages_of_a_trainer(
    trainers_pages: list[str], open_page: NewPage
):
    page = open_page()
    sign_in(page, "tess@example.org", "secret-of-tess")

    unseen = {
        address: hidden for address in trainers_pages if (hidden := hidden_stops(page, address))
    }

    assert unseen == {}


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_shuts_anybody_out(
    pages: list[str], open_page: NewPage, complaints: list[str], look: str
):
    page = open_page(**LOOKS[look])
    sign_in(page)
    if look.startswith("arabic"):
        choose_arabic(page)

    faults = {address: faults_of(page, address) for address in pages}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def test_at_twice_the_size_nothing_lies_outside_the_window(pages: list[str], open_page: NewPage):
    page = open_page(**ZOOMED)
    sign_in(page)

    cut = [address for address in pages if page.goto(address) and not is_whole(page)]

    assert cut == []


def test_the_focus_is_always_seen(pages: list[str], open_page: NewPage):
    page = open_page()
    sign_in(page)

    unseen = {address: hidden for address in pages if (hidden := hidden_stops(page, address))}

    assert unseen == {}


def test_the_pages_before_signing_in_shut_nobody_out(
    course: Course, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    verify = "/certificates/verify/"
    printed = sign_number(CertificateFactory(course=course).number)
    forms = ["/accounts/login/", "/accounts/password/reset/", "/privacy/", verify]
    addresses = [*forms, f"{verify}{printed}/"]

    faults = {address: faults_of(page, address) for address in addresses}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def test_the_gallery_shuts_nobody_out(owner: User, course: Course, open_page: NewPage):
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    page = open_page()
    sign_in(page)

    assert faults_of(page, "/gallery/") == []


def test_the_documentation_of_the_api_is_shown_within_the_policy(
    live_server: LiveServer, open_page: NewPage, complaints: list[str]
):
    page = open_page()

    page.goto("/api/v1/docs/")
    page.get_by_text("/api/v1/cohorts/", exact=True).first.wait_for()

    assert complaints == []


def test_a_long_quiz_fits_a_phone(course: Course, owner: User, open_page: NewPage):
    quiz = QuizFactory(course=course)
    fill_quiz(quiz, 40)
    attempt = start_attempt(learner=owner, quiz=quiz)
    page = open_page(viewport={"width": 320, "height": 640})
    sign_in(page)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q=40")

    page.locator("summary", has_text="Toutes les questions").click()

    assert is_as_wide_as_its_window(page)


def choose_arabic(page: Page) -> None:
    """Switch the site to Arabic."""
    page.locator(".languages summary").click()
    page.get_by_role("button", name="العربيّة").click()
    page.locator("html[lang=ar][dir=rtl]").wait_for()


def faults_of(page: Page, address: str) -> list[str]:
    """Name what is wrong with a page: for people, for the policy, for its window."""
    response = page.goto(address)
    assert response is not None
    assert response.ok, f"{address}: {response.status}"
    report = Axe().run(page, options=RULES).response
    faults = [
        f"{fault['id']}: {node['target']}"
        for fault in report["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]
    if "'self'" not in response.headers.get("content-security-policy", ""):
        faults.append("no policy")
    if page.locator("[style], style, script:not([src])").count():
        faults.append("inline style or script")
    if page.evaluate(MOVES):
        faults.append("something moves")
    if not is_whole(page):
        faults.append("something lies outside the window")
    return faults


def hidden_stops(page: Page, address: str) -> list[str]:
    """Go through a page by the tab key; return the stops that do not show."""
    page.goto(address)
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(UNSEEN_FOCUS))
    return [stop for stop in stops if stop and not stop.startswith("<body")]


def is_whole(page: Page) -> bool:
    """Tell whether all of a page lies within its window's width."""
    return is_as_wide_as_its_window(page) and not page.evaluate(HIDDEN_AT_AN_EDGE)


def is_as_wide_as_its_window(page: Page) -> bool:
    """Tell whether nothing makes the page scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
