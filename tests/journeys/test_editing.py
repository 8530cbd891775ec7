"""An author at work: a question is changed, another one written, and the checks are waited for."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course, SourceVersion
from quizzes.models import Question, QuestionVersion, VersionCheck
from quizzes.services.checking_versions import run_check
from tests.journeys.conftest import NewPage
from tests.journeys.steps import PASSWORD, tab_to
from tests.quizzes.editable import STEM, make_editable, make_written

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

OTHER = "Où le Bureau mondial des phares a-t-il son siège ?"
WIDE = {"width": 1280, "height": 900}
DJANGOS_OWN = {"link-in-text-block"}
"""Faults of Django's breadcrumb."""
CATCH_WORDS = """
    words => {
        const walker = document.createTreeWalker(document.querySelector(".picker"), 4);
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
        }
    }
"""


@pytest.fixture
def author(owner: User) -> User:
    """Somebody who may do everything."""
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    return owner


@pytest.fixture
def written(author: User) -> QuestionVersion:
    """A question of a course whose document was read."""
    course, source = make_editable()
    return make_written(course, source)


def enter(page: Page, path: str) -> None:
    """Sign in on the way to a page of the admin."""
    page.goto(f"/accounts/login/?next={path}")
    page.locator("input[type=email]").fill("olga@example.org")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("input[type=password]").press("Enter")
    page.locator("#content-main").wait_for()


def skip_menus(page: Page) -> None:
    """Come to the content as one does with the keyboard."""
    page.locator(".skip-to-content-link").focus()
    page.keyboard.press("Enter")


def grave_faults(page: Page, complaints: list[str]) -> set[str]:
    """Name what shuts somebody out of the page; what the policy says of the looking is no fault."""
    before = len(complaints)
    found = Axe().run(page).response["violations"]
    page.wait_for_timeout(200)
    del complaints[before:]
    return {one["id"] for one in found if one["impact"] in {"serious", "critical"}} - DJANGOS_OWN


def add_option(page: Page, text: str) -> None:
    """Add a fourth option; what was typed before is still there."""
    tab_to(page, page.locator("button[name=add][value=choices]"))
    page.keyboard.press("Enter")
    added = page.locator("#id_choices-3-text")
    added.wait_for()
    expect(page.locator("#id_stem")).to_have_value(OTHER)
    skip_menus(page)
    tab_to(page, added)
    page.keyboard.type(text)


def test_a_question_is_changed_by_keyboard_and_its_checks_appear_by_themselves(
    written: QuestionVersion, open_page: NewPage, complaints: list[str]
):
    page = open_page(viewport=WIDE)
    enter(page, f"/admin/quizzes/question/{written.question_id}/change/")

    skip_menus(page)
    tab_to(page, page.locator("#edit-question"))
    page.keyboard.press("Enter")
    page.locator("#id_stem").wait_for()
    assert grave_faults(page, complaints) == set()
    skip_menus(page)
    tab_to(page, page.locator("#id_stem"))
    page.keyboard.press("Control+A")
    page.keyboard.type(OTHER)
    add_option(page, "Lima")
    page.keyboard.press("Enter")  # in a field it saves: no other button is pressed by it

    page.locator("#checks .job-status").wait_for()
    assert grave_faults(page, complaints) == set()
    run_check(VersionCheck.objects.get())
    page.locator("#checks #findings").wait_for()  # nobody asked for the page again

    stored = written.question.versions.get(number=2)
    assert stored.stem == OTHER
    assert [choice["text"] for choice in stored.body["choices"]][-1] == "Lima"
    page.goto(f"/admin/quizzes/question/{written.question_id}/versions/")
    expect(page.locator("ins").first).to_be_visible()
    assert grave_faults(page, complaints) == set()
    assert complaints == []


def test_a_question_is_written_from_words_that_are_selected(
    author: User, open_page: NewPage, complaints: list[str]
):
    course, source = make_editable()
    page = open_page(viewport=WIDE)
    enter(page, "/admin/quizzes/question/write/")
    for step in (course.title, source.document.title, "Sièges"):
        page.locator("#content-main .choices").get_by_role("link", name=step).click()
    assert grave_faults(page, complaints) == set()
    page.locator("a[href$='kind=short_answer']").click()

    page.locator("#id_stem").fill(STEM)
    page.locator("#id_accepted-0-text").fill("Lyon")
    page.locator("#id_explanation").fill("Le siège est à Lyon.")
    page.locator("[data-pick=selection]").click()
    expect(page.locator("#id_quotes-0-quote")).to_have_value("")
    page.evaluate(CATCH_WORDS, "a son siège à Lyon, en France, depuis 1989.")
    page.locator("[data-pick=selection]").click()
    expect(page.locator("#id_quotes-0-quote")).to_have_value(
        "a son siège à Lyon, en France, depuis 1989."
    )
    assert grave_faults(page, complaints) == set()
    page.locator(".submit-row input").click()
    page.locator("#checks").wait_for()

    proof = QuestionVersion.objects.get().provenance.get()
    text = SourceVersion.objects.get().text
    assert text[proof.start : proof.end].endswith("depuis 1989[^1].")
    assert complaints == []


def test_a_question_is_changed_without_javascript(written: QuestionVersion, open_page: NewPage):
    page = open_page(java_script_enabled=False)
    enter(page, f"/admin/quizzes/question/{written.question_id}/edit/")

    page.locator("button[name=add][value=quotes]").click()
    page.locator("#id_quotes-1-quote").fill("Il compte 74 pays membres.")
    page.locator("#id_quotes-1-source").select_option(index=1)
    page.locator(".submit-row input").click()
    page.locator("#checks").wait_for()

    quotes = [proof.quote for proof in written.question.versions.get(number=2).provenance.all()]
    assert [" ".join(quote.split()) for quote in quotes[1:]] == ["Il compte 74 pays membres."]
    assert Course.objects.count() == Question.objects.count() == 1
