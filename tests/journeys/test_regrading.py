"""A publisher puts a wrong question right, by keyboard: looks first, starts, and sees it done."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from quizzes.models import Question, Regrade
from quizzes.services.running_regrades import run_regrade
from tests.factories.accounts import UserFactory
from tests.journeys.conftest import NewPage
from tests.journeys.steps import tab_to
from tests.journeys.test_editing import WIDE, enter, grave_faults, skip_menus
from tests.quizzes.regradable import REASON, make_regradable, right_index, take

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def question(owner: User) -> Question:
    """A question by whose key one learner was right and another one wrong."""
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    quiz, question = make_regradable(pass_mark="0.75")
    right, second = right_index(question), right_index(quiz.entries.get(position=2).question)
    take(quiz, right, second, learner=UserFactory.create(name="Lena Losing"))
    take(quiz, (right + 1) % 3, second, learner=UserFactory.create(name="Gala Gaining"))
    return question


def look_first(page: Page, right: int) -> None:
    """Say that the option after the right one is right, and why, and look."""
    skip_menus(page)
    tab_to(page, page.locator(f"input[name=right][value='{right}']"))
    page.keyboard.press("ArrowDown")
    tab_to(page, page.locator("#id_reason"))
    page.keyboard.type(REASON)
    page.keyboard.press("Enter")  # looks, and starts nothing


def test_a_wrong_question_is_put_right_by_keyboard(
    question: Question, open_page: NewPage, complaints: list[str]
):
    page = open_page(viewport=WIDE)
    enter(page, f"/admin/quizzes/question/{question.pk}/change/")
    skip_menus(page)
    tab_to(page, page.locator("#regrade-question"))
    page.keyboard.press("Enter")
    page.locator("#id_reason").wait_for()
    assert grave_faults(page, complaints) == set()

    look_first(page, right_index(question))

    rows = page.locator(".regrade-table tbody tr")
    rows.first.wait_for()
    assert not Regrade.objects.exists()
    expect(rows).to_contain_text(["Lena Losing", "Gala Gaining"])
    expect(page.locator("#id_reason")).to_have_value(REASON)
    assert grave_faults(page, complaints) == set()
    skip_menus(page)
    tab_to(page, page.locator("button[name=start]"))
    page.keyboard.press("Enter")
    page.locator(".job-status").wait_for()
    run_regrade(Regrade.objects.get())

    page.locator(".job-done").wait_for()  # nobody asked for the page again
    expect(page.locator(".regrade-table tbody tr")).to_have_count(2)
    assert grave_faults(page, complaints) == set()
    assert complaints == []
