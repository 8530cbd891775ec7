from __future__ import annotations

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, expect

from accounts.models import User
from courses.models import Course
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptState
from quizzes.queries.answers import current_answers
from quizzes.services.attempts import start_attempt
from tests.factories.quizzes import make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

KINDS = (ItemKind.SHORT_ANSWER, ItemKind.SINGLE_CHOICE, ItemKind.ORDERING, ItemKind.MATCHING)
WAITING = "En attente du réseau : votre réponse est gardée sur cette page"


@pytest.fixture
def attempt(course: Course, owner: User) -> Attempt:
    """The owner's open attempt: a text, a choice, an order, pairs."""
    return start_attempt(learner=owner, quiz=make_quiz(*KINDS, course=course))


def open_question(page: Page, attempt: Attempt, which: int | str) -> None:
    """Open a question of an attempt, or all."""
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q={which}")


def saved(page: Page, position: int = 1):
    """The line that says what is saved."""
    return page.locator(f"#saved-{position}")


def stored(attempt: Attempt, position: int = 1):
    """Return what counts, by authoring indexes."""
    event = current_answers(attempt).filter(item__position=position).first()
    return event and event.payload


def type_in(page: Page, text: str) -> None:
    """Type at the end of the text."""
    page.get_by_label("Votre réponse").press_sequentially(text)


def test_typed_text_is_saved_within_two_seconds_of_the_first_key(
    attempt: Attempt, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)

    type_in(page, "Lyon")

    expect(saved(page)).to_contain_text("Enregistré à", timeout=2000)
    assert stored(attempt) == {"text": "Lyon"}
    assert complaints == []


def test_what_is_emptied_by_hand_is_no_answer_any_more(attempt: Attempt, open_page: NewPage):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    type_in(page, "Lyon")
    expect(saved(page)).to_contain_text("Enregistré à")

    page.get_by_label("Votre réponse").fill("")

    expect(saved(page)).to_contain_text("Réponse effacée à")
    assert stored(attempt) is None


def test_answers_wait_for_the_network_and_go_out_by_themselves(
    attempt: Attempt, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, "all")
    page.context.set_offline(True)

    page.locator("#text-1").fill("Lyon")
    page.locator("#answer-2").get_by_role("radio").first.check()
    expect(saved(page)).to_have_text(WAITING)
    expect(saved(page, 2)).to_have_text(WAITING)
    page.locator("#text-1").fill("Lyon, en France")
    page.context.set_offline(False)

    expect(saved(page)).to_contain_text("Enregistré à")
    expect(saved(page, 2)).to_contain_text("Enregistré à")
    assert stored(attempt) == {"text": "Lyon, en France"}
    assert stored(attempt, 2) is not None
    assert page.evaluate("localStorage.length") == 0


def test_one_does_not_go_on_without_network_and_loses_nothing(attempt: Attempt, open_page: NewPage):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    page.context.set_offline(True)
    type_in(page, "Lyon")

    page.keyboard.press("Enter")
    expect(saved(page)).to_have_text(WAITING)
    expect(page.get_by_text("Question 1 sur 4")).to_be_visible()
    page.context.set_offline(False)
    expect(saved(page)).to_contain_text("Enregistré à")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Question 2 sur 4")).to_be_visible()
    assert stored(attempt) == {"text": "Lyon"}


def test_a_browser_killed_without_network_sends_the_answer_when_it_is_opened_again(
    attempt: Attempt, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    page.context.set_offline(True)
    type_in(page, "Lyon, en France")
    expect(saved(page)).to_have_text(WAITING)
    context = page.context
    kill(page)

    context.set_offline(False)
    page = context.new_page()
    open_question(page, attempt, 1)

    expect(page.get_by_label("Votre réponse")).to_have_value("Lyon, en France")
    expect(saved(page)).to_contain_text("Enregistré à")
    assert stored(attempt) == {"text": "Lyon, en France"}
    with page.expect_response(re.compile("answers/1/")):
        page.get_by_label("Votre réponse").press("End")
        page.keyboard.type(" !")
    expect(saved(page)).to_contain_text("Enregistré à")
    assert page.evaluate("localStorage.length") == 0
    assert stored(attempt) == {"text": "Lyon, en France !"}


def test_a_browser_killed_while_typing_loses_at_most_two_seconds(
    attempt: Attempt, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    with page.expect_response(re.compile("answers/1/")):
        page.get_by_label("Votre réponse").press_sequentially("0123456789" * 3, delay=90)
    kill(page)

    page = open_page()  # another machine: nothing but the server knows
    sign_in(page)
    open_question(page, attempt, 1)

    found = page.get_by_label("Votre réponse").input_value()
    assert ("0123456789" * 3).startswith(found)
    assert len(found) >= 30 - 2000 / 90


def test_an_old_waiting_answer_does_not_replace_a_newer_one(attempt: Attempt, open_page: NewPage):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    page.context.set_offline(True)
    type_in(page, "vieux")
    expect(saved(page)).to_have_text(WAITING)
    kept = page.context.storage_state()
    kill(page)  # one that is closed still sends what waits, as soon as the network is not cut
    elsewhere = open_page()
    sign_in(elsewhere)
    open_question(elsewhere, attempt, 1)
    type_in(elsewhere, "neuf")
    expect(saved(elsewhere)).to_contain_text("Enregistré à")

    page = open_page(storage_state=kept)
    open_question(page, attempt, 1)

    expect(saved(page)).to_contain_text("dans un autre onglet")
    expect(page.get_by_label("Votre réponse")).to_have_value("neuf")
    assert stored(attempt) == {"text": "neuf"}


def test_a_second_tab_shows_the_newest_and_can_put_its_own_in_its_place(
    attempt: Attempt, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 2)
    other = page.context.new_page()
    other.goto(page.url)
    page.get_by_role("radio").first.check()
    expect(saved(page, 2)).to_contain_text("Enregistré à")

    other.get_by_role("radio").last.click()  # the answer may swap it at once

    expect(saved(other, 2)).to_contain_text(
        "Cette question a reçu une autre réponse dans un autre onglet"
    )
    expect(other.get_by_role("radio").first).to_be_checked()
    before = stored(attempt, 2)
    other.get_by_role("button", name="Mettre la mienne à sa place").click()
    expect(saved(other, 2)).to_contain_text("Enregistré à")
    expect(other.get_by_role("radio").last).to_be_checked()
    assert stored(attempt, 2) != before
    page.get_by_role("radio").first.check()
    page.get_by_role("radio").nth(1).check()
    expect(saved(page, 2)).to_contain_text("dans un autre onglet")
    assert complaints == []


def test_pressing_twice_goes_on_once_and_stores_once(attempt: Attempt, open_page: NewPage):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    type_in(page, "Lyon")

    page.get_by_role("button", name="Suivant").dblclick()

    expect(page.get_by_text("Question 2 sur 4")).to_be_visible()
    assert AnswerEvent.objects.count() == 1


def test_the_summary_sends_what_waits_before_one_hands_in(attempt: Attempt, open_page: NewPage):
    page = open_page()
    sign_in(page)
    open_question(page, attempt, 1)
    page.context.set_offline(True)
    type_in(page, "Lyon")
    expect(saved(page)).to_have_text(WAITING)
    kept = page.context.storage_state()
    kill(page)  # one that is closed still sends what waits, as soon as the network is not cut

    page = open_page(storage_state=kept)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/summary/")
    expect(page.get_by_text("3 questions n’ont pas encore de réponse.")).to_be_visible()
    page.get_by_role("button", name="Rendre ma copie").dblclick()

    page.get_by_role("heading", name="Votre copie est rendue").wait_for()
    assert Attempt.objects.get().state == AttemptState.SUBMITTED
    assert stored(attempt) == {"text": "Lyon"}


def kill(page: Page) -> None:
    """End the page's process, as a crash does: no event, no last word."""
    with suppress(Error):  # nobody is left to answer
        page.goto("chrome://crash", timeout=2000)
    page.close()
