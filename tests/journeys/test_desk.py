"""An editor at the desk: twenty questions are decided by keys alone."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course
from quizzes.generation.records import ItemKind
from quizzes.models import QuestionVersion, Review, Verdict
from tests.journeys.conftest import NewPage
from tests.journeys.test_editing import WIDE, enter, grave_faults
from tests.quizzes.admin.reviewable import make_course, make_version

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

FILTERS = "kind__exact=single_choice"
DESK = f"{reverse('admin:quizzes_question_desk')}?_changelist_filters={quote(FILTERS)}"
LIST = f"{reverse('admin:quizzes_question_changelist')}?{FILTERS}"
TWENTY = 20
EVERY_FOURTH = 4


@pytest.fixture
def editor(owner: User) -> User:
    """Somebody who may do everything."""
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    return owner


@pytest.fixture
def queue(editor: User) -> Course:
    """A course with twenty questions of one kind that wait, and one of another."""
    course: Course = make_course()
    for number in range(1, TWENTY + 1):
        make_version(course, stem=f"Où siège le Bureau n° {number} ?", question__rank=number)
    make_version(course, question__kind=ItemKind.CLOZE, question__rank=0)
    return course


def at(page: Page, stem: str) -> None:
    """Wait until a question is on the page and its keys are keys."""
    expect(page.locator(".as-seen .stem")).to_have_text(stem)
    page.locator("body[data-keys=ready]").wait_for()


def test_twenty_questions_are_decided_by_keys_alone(
    queue: Course, editor: User, open_page: NewPage, complaints: list[str]
):
    page = open_page(viewport=WIDE)
    enter(page, DESK)
    assert grave_faults(page, complaints) == set()
    presses = 0

    for number in range(1, TWENTY + 1):
        at(page, f"Où siège le Bureau n° {number} ?")
        keys = ["r", "5", "Enter"] if number % EVERY_FOURTH == 0 else ["a"]
        for key in keys:
            page.keyboard.press(key)
        presses += len(keys)

    expect(page).to_have_url(re.compile(re.escape(LIST)))
    decided = Review.objects.order_by("question_version__question__rank")
    verdicts = [(one.verdict, one.cause) for one in decided]
    every = [(Verdict.APPROVED, "")] * (EVERY_FOURTH - 1) + [(Verdict.REJECTED, "trivial")]
    assert verdicts == every * (TWENTY // EVERY_FOURTH)
    assert set(decided.values_list("by", flat=True)) == {editor.pk}
    assert presses == TWENTY + 2 * (TWENTY // EVERY_FOURTH)
    assert complaints == []


def test_letters_that_are_typed_or_switched_off_are_no_keys(
    queue: Course, open_page: NewPage, complaints: list[str]
):
    page = open_page(viewport=WIDE)
    enter(page, DESK)
    at(page, "Où siège le Bureau n° 1 ?")
    page.keyboard.press("n")
    at(page, "Où siège le Bureau n° 2 ?")
    page.keyboard.press("p")
    at(page, "Où siège le Bureau n° 1 ?")

    page.keyboard.press("r")
    page.locator("#id_reason").focus()
    page.keyboard.type("a n e p r 3")
    page.keyboard.press("Escape")
    expect(page.locator(".desk-reject")).not_to_have_attribute("open", "")
    page.locator(".desk-keys input").uncheck()
    page.locator(".desk-keys input").blur()
    page.keyboard.press("a")
    page.keyboard.press("n")

    expect(page.locator("#id_reason")).to_have_value("a n e p r 3")
    expect(page.locator(".desk-bar kbd").first).to_be_hidden()
    page.reload()
    at(page, "Où siège le Bureau n° 1 ?")
    page.keyboard.press("a")
    expect(page.locator(".as-seen .stem")).to_have_text("Où siège le Bureau n° 1 ?")
    assert not Review.objects.exists()
    assert complaints == []


def test_without_scripts_the_same_is_done_by_buttons(queue: Course, open_page: NewPage):
    page = open_page(viewport=WIDE, java_script_enabled=False)
    enter(page, DESK)

    page.locator("button[value=approved]").click()
    page.locator(".desk-reject summary").click()
    page.locator("#id_reason").fill("trop facile")
    page.locator("button[value=rejected]").click()

    expect(page.locator(".as-seen .stem")).to_have_text("Où siège le Bureau n° 3 ?")
    decided = Review.objects.order_by("pk").values_list("verdict", "reason")
    assert list(decided) == [("approved", ""), ("rejected", "trop facile")]
    assert QuestionVersion.objects.filter(reviews=None).count() == TWENTY - 1
