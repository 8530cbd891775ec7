"""A quiz from sign-in to its review in Arabic, without a pointer."""

from __future__ import annotations

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from courses.models import Course
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptState, Quiz
from quizzes.queries.answers import current_answers
from tests.factories.quizzes import make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import PASSWORD, score, tab_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

KINDS = (
    *(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.MATCHING),
    *(ItemKind.ORDERING, ItemKind.SHORT_ANSWER),
)


@pytest.fixture
def quiz(course: Course, owner: User) -> Quiz:
    """A quiz with a question of each kind of field."""
    return make_quiz(*KINDS, course=course)


@pytest.fixture
def page(quiz: Quiz, open_page: NewPage) -> Page:
    """A browser that asks for Arabic, on the page before the quiz, where one signs in first."""
    page = open_page(locale="ar")
    page.goto(f"/quizzes/{quiz.slug}/")
    page.locator("html[lang=ar][dir=rtl]").wait_for()
    return page


def say(words: str) -> str:
    """Say something of the interface in Arabic."""
    with override("ar"):
        return gettext(words)


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to a control by the tab key and press it."""
    tab_to(page, target)
    page.keyboard.press(key)


def sign_in(page: Page) -> None:
    """Fill in and send the form of signing in."""
    tab_to(page, page.locator("input[name=login]"))
    page.keyboard.type("olga@example.org")
    tab_to(page, page.locator("input[type=password]"))
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def at(page: Page, position: int) -> Locator:
    """Wait for a question, and return its form."""
    form = page.locator(f"#answer-{position}")
    form.wait_for()
    page.wait_for_load_state("load")
    return form


def kept(form: Locator) -> None:
    """Wait until the page says that the answer is stored."""
    expect(form.locator(".saved-yes")).to_be_visible()


def test_a_whole_quiz_by_keyboard_in_arabic(page: Page, quiz: Quiz, complaints: list[str]):
    main = page.get_by_role("main")
    sign_in(page)
    press(page, main.get_by_role("button", name=say("Begin"), exact=True))

    press(page, at(page, 1).get_by_role("radio").first, "Space")
    kept(at(page, 1))
    page.keyboard.press("Enter")
    press(page, at(page, 2).get_by_role("checkbox").nth(1), "Space")
    kept(at(page, 2))
    page.keyboard.press("Enter")
    for select in at(page, 3).locator("select").all():
        press(page, select, "ArrowDown")
    page.keyboard.press("Enter")
    press(page, at(page, 4).get_by_role("button", name=say("Move down")).first, "Space")
    kept(at(page, 4))
    press(page, at(page, 4).locator(".buttons [name=go].primary"))
    tab_to(page, at(page, 5).locator("input[name=text]"))
    page.keyboard.type("ليون")
    page.keyboard.press("Enter")
    press(page, page.get_by_role("button", name=say("Hand in my answers")))
    page.get_by_role("heading", name=say("Your answers are handed in")).wait_for()
    attempt = Attempt.objects.get()
    score()

    page.wait_for_url("**/review/")
    expect(page.locator("html[lang=ar][dir=rtl]")).to_be_visible()
    tab_to(page, main.get_by_role("link").first)
    attempt.refresh_from_db()
    assert attempt.state == AttemptState.SCORED
    assert current_answers(attempt).count() == len(KINDS)
    assert complaints == []


def test_letters_count_by_their_place_where_another_script_is_typed(page: Page):
    sign_in(page)
    press(page, page.get_by_role("main").get_by_role("button", name=say("Begin"), exact=True))
    form = at(page, 1)

    page.locator("body").dispatch_event("keydown", {"key": "ش", "code": "KeyA"})

    expect(form.get_by_role("radio").first).to_be_checked()
    kept(form)
