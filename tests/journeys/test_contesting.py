"""A learner contests a question by keyboard, an editor answers, and the learner reads it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Contest, Provenance
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.courses import PassageFactory
from tests.factories.progress import FlaggedVersionFactory
from tests.factories.quizzes import make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in, tab_to
from tests.journeys.test_editing import WIDE, grave_faults, skip_menus
from tests.journeys.test_every_page import faults_of
from tests.progress.attempts import take_quiz
from tests.quizzes.taking import answer

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def scored(owner: User) -> Attempt:
    """An attempt with one wrong answer."""
    quiz = make_quiz(ItemKind.SINGLE_CHOICE, ItemKind.CLOZE)
    PassageFactory.create(version=Provenance.objects.all()[0].source_version, start=10, end=65)
    attempt = start_attempt(learner=owner, quiz=quiz)
    item = attempt.items.select_related("attempt", "question_version").get(position=1)
    answer(item, {"choice": item.option_order.index(1)})
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


def contest(page: Page, words: str) -> None:
    """Fill in the form on the page and send it."""
    page.locator("input[value=unclear]").check()
    page.locator("textarea").fill(words)
    page.locator("form.contesting button[type=submit]").click()
    page.locator("#question-1 .contest").wait_for()


def test_from_the_review_by_keyboard_and_without_scripts(scored: Attempt, open_page: NewPage):
    page = open_page(java_script_enabled=False, viewport=PHONE)
    sign_in(page)
    page.goto(f"/quizzes/attempts/{scored.public_id}/review/")

    page.locator("#question-1 .contest-link a").focus()
    page.keyboard.press("Enter")
    page.locator("input[value=other_right]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Genève abrite aussi le Bureau.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/review/#question-1")

    expect(page.locator("#question-1 .contest")).to_contain_text("Genève abrite aussi le Bureau.")
    assert Contest.objects.get().ground == "other_right"


@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "wide"])
def test_the_form_shuts_nobody_out(
    scored: Attempt, open_page: NewPage, complaints: list[str], viewport: dict
):
    page = open_page(viewport=viewport)
    sign_in(page)
    address = f"/quizzes/attempts/{scored.public_id}/review/1/contest/"

    faults = faults_of(page, address)
    page.locator("form.contesting button[type=submit]").click()
    refused = page.locator(":invalid").count()
    contest(page, "Quel Bureau ? " * 20)

    assert refused
    assert faults == []
    assert faults_of(page, f"/quizzes/attempts/{scored.public_id}/review/") == []
    assert faults_of(page, "/progress/") == []
    assert complaints == []


def test_an_editor_comes_from_the_queue_to_the_answer_by_keyboard(
    scored: Attempt, owner: User, open_page: NewPage, complaints: list[str]
):
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    take_quiz(scored.quiz, learners=3)
    version = scored.items.get(position=1).question_version
    FlaggedVersionFactory(quiz=scored.quiz, question_version=version)
    page = open_page(viewport=WIDE)
    sign_in(page)
    page.goto(f"/quizzes/attempts/{scored.public_id}/review/1/contest/")
    contest(page, "Quel Bureau ?")

    page.goto("/admin/progress/questiontosee/")
    assert grave_faults(page, complaints) <= {"label-title-only"}  # Django's own search
    page.locator("#result_list td.field-contests_shown a").click()
    page.locator("#result_list tbody th a").first.click()
    page.locator("#said").wait_for()
    assert grave_faults(page, complaints) == set()
    skip_menus(page)
    tab_to(page, page.locator("input[name=state]").first)
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Le Bureau des phares : la question le dit maintenant.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".messagelist .success").wait_for()
    page.goto(f"/admin/quizzes/question/{version.question_id}/change/")
    page.locator("#circulation").wait_for()
    assert grave_faults(page, complaints) == set()
    page.goto(f"/quizzes/attempts/{scored.public_id}/review/")

    expect(page.locator("#question-1 .contest")).to_contain_text("la question le dit maintenant")
    assert complaints == []
