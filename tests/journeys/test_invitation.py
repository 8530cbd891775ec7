from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core import mail
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course
from progress.models import CohortMember, Invitation
from progress.queries.invitations import sign
from progress.services.inviting import send_invitation
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, InvitationFactory
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SECRET = "a-long-secret-of-nora"
LINK = re.compile(r"https?://[^/\s]+(/join/invitation/\S+)")
GRAVE = {"serious", "critical"}
LOOKS: dict[str, dict[str, object]] = {
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}},
    "right-to-left": {"color_scheme": "light"},
}


@pytest.fixture(autouse=True)
def _closed(settings: Any) -> None:
    settings.SIGNUP_OPEN = False
    settings.ZEAL_ALLOWLIST = [  # as in the journey of signing up
        {"model": "account.EmailAddress", "field": "get()"},
        {"model": "accounts.Session", "field": "get()"},
    ]


@pytest.fixture
def invitation(course: Course) -> Invitation:
    """Nora's invitation to a cohort of the course."""
    cohort = CohortFactory.create(name="Promotion 2026")
    cohort.courses.add(course)
    made: Invitation = InvitationFactory.create(
        cohort=cohort, email="nora@example.org", invited_by=TrainerFactory.create(name="Tara")
    )
    return made


def test_from_the_mail_to_the_course_without_an_account(
    invitation: Invitation, open_page: NewPage, complaints: list[str]
):
    send_invitation(invitation)
    link = LINK.search(str(mail.outbox[-1].body))
    assert link is not None
    page = open_page()

    page.goto(link[1])
    page.locator("button[value=sign_up]").click()
    expect(page.locator("#id_email")).to_have_value("nora@example.org")
    expect(page.locator("#id_email")).to_be_disabled()
    page.get_by_label("Nom").fill("Nora")
    for field in ("#id_password1", "#id_password2"):
        page.locator(field).fill(SECRET)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile("/join/invitation/"))
    page.locator("main form button.primary").click()

    page.get_by_role("heading", name="Le Bureau", level=1).wait_for()
    member = CohortMember.objects.get()
    assert (member.learner.email, member.learner.name) == ("nora@example.org", "Nora")
    assert len(mail.outbox) == 1
    assert complaints == []


def test_with_another_account_one_says_so_first(
    invitation: Invitation, owner: User, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    page.goto(f"/join/invitation/{sign(invitation)}/")

    page.locator("main form button.primary").click()  # the browser asks for the tick
    assert not CohortMember.objects.exists()
    page.get_by_role("checkbox").check()
    page.locator("main form button.primary").click()

    page.get_by_role("heading", name="Le Bureau", level=1).wait_for()
    assert CohortMember.objects.get().learner == owner


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_an_invitation_shuts_nobody_out(
    invitation: Invitation, owner: User, open_page: NewPage, complaints: list[str], look: str
):
    page = open_page(**LOOKS[look])
    address = f"/join/invitation/{sign(invitation)}/"

    page.goto(address)
    faults = faults_of(page, look)
    sign_in(page)
    page.goto(address)
    faults += faults_of(page, look)
    page.evaluate("document.querySelector('main form').noValidate = true")
    page.locator("main form button.primary").click()
    page.locator("[aria-invalid=true]").wait_for()
    faults += faults_of(page, look)

    assert faults == []
    assert complaints == []


def faults_of(page: Page, look: str) -> list[str]:
    """Name what is wrong with a page: for people, and for its window."""
    if look == "right-to-left":
        page.evaluate("Object.assign(document.documentElement, {dir: 'rtl', lang: 'ar'})")
    found = Axe().run(page).response["violations"]
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    grave = [str(one["id"]) for one in found if one["impact"] in GRAVE]
    return [*grave, *([] if fits else ["wider than the window"])]
