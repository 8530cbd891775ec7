from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, CohortMember, Invitation
from tests.factories.accounts import UserFactory
from tests.factories.progress import CohortFactory
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in
from tests.journeys.test_bringing_in import grave_faults

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

FILE = """\
Nom;Prénom;Courriel;Langue
Lovelace;Ada;Ada@Example.org;anglais
Lefèvre;Noé;noe@example.org;
منصور;ليلى;layla@example.org;arabe
Un nom qui n’en finit pas;Léna;lena@;français
Lovelace;Ada;ada@example.org;klingon
"""


@pytest.fixture
def cohort(course: Course, owner: User) -> Cohort:
    """A cohort on the course, for an administrator who may do everything."""
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    UserFactory.create(email="ada@example.org")
    cohort = CohortFactory.create(name="Promotion 2026")
    cohort.courses.add(course)
    return cohort


def bring(page: Page, cohort: Cohort, text: str = FILE) -> None:
    """Go from the cohort's page to what was read of a file."""
    page.goto(f"/admin/progress/cohort/{cohort.pk}/change/")
    page.locator(".object-tools a[href$='/import/']").click()
    file = FilePayload(name="promotion.csv", mimeType="text/csv", buffer=text.encode())
    page.locator("input[type=file]").set_input_files(file)
    page.locator("#content-main input[type=submit]").click()
    page.get_by_role("cell", name="layla@example.org").wait_for()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_file_of_learners_is_looked_at_and_applied(
    cohort: Cohort, open_page: NewPage, complaints: list[str], scripts: bool
):
    page = open_page(java_script_enabled=scripts)
    sign_in(page)
    bring(page, cohort)
    assert not CohortMember.objects.exists()
    assert page.locator(".faulty th").all_inner_texts() == ["5", "6"]

    page.get_by_role("checkbox").check()
    page.locator("#content-main input[type=submit]").click()

    page.locator(".messagelist .success").wait_for()
    assert page.locator("#content-main input[type=submit]").count() == 0
    assert CohortMember.objects.get().learner.email == "ada@example.org"
    assert set(Invitation.objects.values_list("email", "name", "language")) == {
        ("noe@example.org", "Noé Lefèvre", "fr"),
        ("layla@example.org", "ليلى منصور", "ar"),
    }
    assert complaints == []


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 390, "height": 844}},
    ],
)
def test_the_pages_of_an_import_shut_nobody_out(
    cohort: Cohort, open_page: NewPage, look: dict[str, object]
):
    page = open_page(**look)
    sign_in(page)
    page.goto(f"/admin/progress/cohort/{cohort.pk}/import/")
    faults = {"form": grave_faults(page)}

    bring(page, cohort)
    faults["preview"] = grave_faults(page)

    assert faults == {"form": set(), "preview": set()}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
