from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core import mail
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course, Joining
from courses.services.indexing import index_course
from progress.models import Enrolment
from tests.factories.courses import CourseFactory
from tests.journeys.conftest import NewPage
from tests.journeys.steps import (
    PASSWORD,
    begin_quiz,
    choose,
    go_on,
    hand_in,
    read_lesson,
    score,
    sign_in,
)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SECRET = "a-long-secret-of-nora"
CODE = "K7QP-3M9X-WT4D"
GRAVE = {"serious", "critical"}
LINK = re.compile(r"https?://[^/\s]+(/accounts/\S+)")


@pytest.fixture(autouse=True)
def _open(settings: Any) -> None:
    settings.SIGNUP_OPEN = True
    settings.ZEAL_ALLOWLIST = [  # allauth looks an address up more than once; one page, one person
        {"model": "account.EmailAddress", "field": "get()"},
        {"model": "accounts.Session", "field": "get()"},
    ]


@pytest.fixture
def open_course(course: Course) -> Course:
    """A course that anybody may join."""
    Course.objects.update(joining=Joining.OPEN)
    index_course(course)
    return course


def sign_up(page: Page, way_in: str = "/accounts/login/") -> None:
    """Make an account for Nora, up to the page that tells of the mail."""
    page.goto(way_in)
    page.get_by_role("link", name="Créer un compte").click()
    page.get_by_label("Nom").fill("Nora")
    page.get_by_label("Adresse e-mail").fill("nora@example.org")
    page.get_by_label("Mot de passe :", exact=True).fill(SECRET)
    page.get_by_label("Mot de passe (confirmation)").fill(SECRET)
    page.get_by_role("button", name="Créer mon compte").click()
    page.get_by_role("heading", name="Consultez votre messagerie").wait_for()


def enter(page: Page, address: str, password: str) -> None:
    """Say on the sign-in page who one is."""
    page.get_by_label("Adresse e-mail").fill(address)
    page.locator("input[type=password]").fill(password)
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()


def mailed_link() -> str:
    """Find the link in the last mail."""
    found = LINK.search(str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def take_quiz(page: Page) -> None:
    """Answer all questions of the quiz on the page, and hand in."""
    begin_quiz(page)
    for number in range(1, 4):
        page.get_by_text(f"Question {number} sur 3").wait_for()
        choose(page, "Lyon")
        go_on(page)
    hand_in(page)


def grave_faults(page: Page) -> list[str]:
    """Name what shuts somebody out of the page."""
    found = Axe().run(page).response["violations"]
    return [one["id"] for one in found if one["impact"] in GRAVE]


@pytest.mark.parametrize("scripts", [True, False])
def test_from_signing_up_to_the_review_of_a_passed_quiz(
    open_course: Course, open_page: NewPage, complaints: list[str], scripts: bool
):
    page = open_page(java_script_enabled=scripts)
    sign_up(page)
    page.goto(mailed_link())
    page.get_by_role("button", name="Oui, la confirmer").click()

    page.get_by_role("heading", name="Ouverts à tous").wait_for()
    page.get_by_role("button", name="Suivre ce cours").click()

    expect(page.get_by_text("Vous suivez maintenant ce cours.")).to_be_visible()
    expect(page.get_by_role("heading", name=open_course.title, level=1)).to_be_visible()
    assert Enrolment.objects.filter(learner__email="nora@example.org").count() == 1

    page.goto("/")
    page.get_by_role("link", name="Commencer").click()
    read_lesson(page)
    read_lesson(page)
    take_quiz(page)
    score()
    if not scripts:
        page.get_by_role("link", name="Voir si le résultat est là").click()

    expect(page.get_by_role("heading", name="Résultat")).to_be_visible()
    expect(page.get_by_text("3 sur 3")).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize("same_browser", [True, False])
def test_a_link_with_a_code_leads_somebody_new_onto_its_course(
    course: Course, open_page: NewPage, complaints: list[str], same_browser: bool
):
    Course.objects.update(joining=Joining.CODE, join_code=CODE)
    page = open_page()
    sign_up(page, way_in=f"/join/?code={CODE}")

    page = page if same_browser else open_page()
    page.goto(mailed_link())
    page.get_by_role("button", name="Oui, la confirmer").click()
    if not same_browser:
        enter(page, "nora@example.org", SECRET)
    page.get_by_role("button", name="Rejoindre le cours").click()

    expect(page.get_by_text("Vous suivez maintenant ce cours.")).to_be_visible()
    expect(page.get_by_role("heading", name=course.title, level=1)).to_be_visible()
    assert complaints == []


def test_a_search_answers_while_one_types(
    open_course: Course, open_page: NewPage, complaints: list[str]
):
    other = CourseFactory.create(title="Les archives", joining=Joining.OPEN)
    index_course(other)
    page = open_page()
    sign_in(page)
    page.wait_for_load_state()  # with its scripts: before, the key for it is Enter

    page.get_by_role("searchbox").press_sequentially("archi")

    expect(page.locator("#found[role=status]")).to_have_text("1 cours trouvé pour « archi »")
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?q=archi$"))

    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("heading", name="Mes cours")).to_be_visible()
    page.go_back()
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_have_value("archi")
    assert complaints == []


def test_a_code_opens_its_course_by_keyboard(
    course: Course, open_page: NewPage, complaints: list[str]
):
    reserved = CourseFactory.create(title="Cours réservé", joining=Joining.CODE, join_code=CODE)
    page = open_page()
    sign_in(page)
    page.get_by_role("link", name="J’ai un code").press("Enter")
    page.get_by_label("Votre code").fill("AAAA AAAA AAAA")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Aucun cours ni aucun groupe ne porte ce code.")).to_be_visible()

    page.get_by_label("Votre code").fill("k7qp 3m9x wt4d")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=reserved.title, level=1)).to_be_visible()
    assert complaints == []


def test_too_many_tries_to_sign_in_are_told(owner: User, course: Course, open_page: NewPage):
    page = open_page()
    page.goto("/accounts/login/")
    told = page.get_by_text("Trop d’essais").first

    for _ in range(40):
        enter(page, "olga@example.org", "wrong")
        page.wait_for_load_state()
        if told.is_visible():
            break

    expect(told).to_be_visible()
    assert grave_faults(page) == []


def test_language_and_time_zone_are_kept_for_another_browser(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.get_by_text("Compte", exact=True).click()
    page.get_by_role("link", name="Mon compte").click()
    page.get_by_label("Langue").select_option("en")
    page.get_by_label("Fuseau horaire").select_option("Asia/Tokyo")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Your account is saved.")).to_be_visible()

    other = open_page()
    other.goto("/accounts/login/")
    enter(other, "olga@example.org", PASSWORD)

    expect(other.get_by_role("heading", name="My courses")).to_be_visible()


LOOKS: dict[str, dict[str, object]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}},
    "right-to-left": {"color_scheme": "light"},
}
BEFORE = (
    *("/accounts/signup/", "/accounts/confirm-email/", "/accounts/confirm-email/abc/"),
    *("/accounts/password/reset/", "/accounts/password/reset/done/"),
    *("/accounts/password/reset/key/1-set-password/", "/accounts/password/reset/key/done/"),
    "/accounts/inactive/",
)
AFTER = (
    *("/", "/?q=bureau", "/?q=xylophone", "/join/", "/account/", "/accounts/email/"),
    *("/accounts/password/change/", "/accounts/2fa/", "/accounts/2fa/totp/activate/"),
    *("/accounts/reauthenticate/", "/accounts/logout/"),
)


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_the_ways_in_shut_nobody_out(
    open_course: Course, open_page: NewPage, complaints: list[str], look: str
):
    CourseFactory.create(title="Les archives", joining=Joining.OPEN)
    page = open_page(**LOOKS[look])

    faults = {address: faults_of(page, address, look) for address in BEFORE}
    sign_in(page)
    faults |= {address: faults_of(page, address, look) for address in AFTER}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def faults_of(page: Page, address: str, look: str) -> list[str]:
    """Name what is wrong with a page: for people, and for its window."""
    response = page.goto(address)
    assert response is not None
    assert response.ok, f"{address}: {response.status}"
    if look == "right-to-left":
        page.evaluate("Object.assign(document.documentElement, {dir: 'rtl', lang: 'ar'})")
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [*grave_faults(page), *([] if fits else ["wider than the window"])]
