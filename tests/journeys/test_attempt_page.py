from __future__ import annotations

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course
from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.queries.answers import current_answers
from quizzes.queries.rules import GRACE
from quizzes.services.attempts import start_attempt
from tests.factories.quizzes import make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in, tab_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

KINDS = (
    *(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.MATCHING),
    *(ItemKind.ORDERING, ItemKind.SHORT_ANSWER),
)


@pytest.fixture
def attempt(course: Course, owner: User) -> Attempt:
    """The owner's open attempt."""
    return start_attempt(learner=owner, quiz=make_quiz(*KINDS, course=course))


def open_question(page: Page, attempt: Attempt, which: int | str) -> None:
    """Sign in and open a question of an attempt, or all."""
    sign_in(page)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q={which}")


def leave_time(attempt: Attempt, seconds: float) -> None:
    """Let the attempt end so soon."""
    due = timezone.now() + timedelta(seconds=seconds)
    Attempt.objects.filter(pk=attempt.pk).update(due_at=due)


def hand_in_what_is_over(attempt: Attempt) -> None:
    """Do what the worker does once the grace is over."""
    leave_time(attempt, -GRACE.total_seconds() - 1)
    assert dispatch.submit_overdue() == 1


def grave_faults(page: Page) -> list[str]:
    """Name what shuts somebody out of the page as it is now."""
    found = Axe().run(page).response["violations"]
    grave = [one for one in found if one["impact"] in {"serious", "critical"}]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [f"{one['id']}: {node['target']}" for one in grave for node in one["nodes"]]


def test_the_time_left_is_said_in_words_then_as_a_clock(
    attempt: Attempt, open_page: NewPage, complaints: list[str]
):
    page = open_page(timezone_id="Asia/Tokyo")
    leave_time(attempt, 64 * 60 + 30)
    open_question(page, attempt, 1)
    clock, said = page.get_by_role("timer"), page.locator("[data-said]")

    expect(clock).to_have_text("Temps restant : 1 heure 5 minutes")
    leave_time(attempt, 302)
    page.reload()
    expect(clock).to_have_text("Temps restant : 6 minutes")
    expect(said).to_have_text("")
    expect(said).to_have_text("Temps restant : 5 minutes")
    expect(clock).to_contain_text("Temps restant : 04:5")
    leave_time(attempt, 62)
    page.reload()
    expect(said).to_have_text("Temps restant : 2 minutes")
    expect(said).to_have_text("Temps restant : 1 minute")
    assert complaints == []


def test_a_wrong_clock_of_the_machine_changes_nothing(attempt: Attempt, open_page: NewPage):
    page = open_page()
    page.add_init_script("const real = Date.now; Date.now = () => real() + 3600000")
    leave_time(attempt, 20 * 60 - 10)

    open_question(page, attempt, 1)

    expect(page.get_by_role("timer")).to_have_text("Temps restant : 20 minutes")


def test_when_the_time_runs_out_the_answer_counts_and_the_page_leads_to_the_wait(
    attempt: Attempt, open_page: NewPage
):
    page = open_page()
    sign_in(page)
    leave_time(attempt, 4)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q=5")
    page.get_by_label("Votre réponse").press_sequentially("Lyon")

    expect(page.get_by_role("timer")).to_contain_text("Le temps est écoulé.")
    expect(page.get_by_label("Votre réponse")).to_be_disabled()
    assert grave_faults(page) == []
    hand_in_what_is_over(attempt)

    expect(page.get_by_role("heading", name="Votre copie est rendue")).to_be_visible()
    expect(page.get_by_text("Le temps était écoulé.")).to_be_visible()
    assert current_answers(attempt).get().payload == {"text": "Lyon"}


def test_a_flag_is_shown_in_the_map_and_in_the_summary(
    attempt: Attempt, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    open_question(page, attempt, 2)
    flag = page.get_by_role("button", name="À revoir", exact=True)
    page.get_by_role("checkbox").first.check()

    flag.focus()
    page.keyboard.press("Enter")

    expect(flag).to_have_attribute("aria-pressed", "true")
    expect(flag).to_be_focused()
    expect(page.locator("#map-2")).to_contain_text("à revoir")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.get_by_role("button", name="Voir le récapitulatif").click()
    expect(page.get_by_text("Vous vouliez revoir 1 question.")).to_be_visible()
    expect(page.locator(".summary").get_by_text("À revoir")).to_have_count(1)
    assert grave_faults(page) == []
    assert complaints == []


def test_a_flag_without_scripts_keeps_the_answer_of_the_page(attempt: Attempt, open_page: NewPage):
    page = open_page(java_script_enabled=False)
    open_question(page, attempt, 1)
    page.get_by_role("radio").first.check()

    page.get_by_role("button", name="À revoir", exact=True).click()

    expect(page.get_by_role("button", name="À revoir", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.get_by_role("radio").first).to_be_checked()


def test_steps_are_put_in_order_by_buttons_that_keep_the_focus(
    attempt: Attempt, open_page: NewPage
):
    page = open_page()
    open_question(page, attempt, 4)
    steps = page.locator(".order-row")
    before = [option.strip() for option in steps.first.locator("option").all_inner_texts()[1:]]

    steps.nth(1).get_by_role("button", name="Monter").focus()
    page.keyboard.press("Enter")

    expect(steps.first.get_by_role("button", name="Descendre")).to_be_focused()
    expect(page.locator("[data-moved]")).to_contain_text(f"Place 1 : {before[1]}")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    shown = [row.locator("option:checked").inner_text().strip() for row in steps.all()]
    assert shown == [before[1], before[0], *before[2:]]


def choose_by_letters(page: Page) -> None:
    """Answer the first two questions and go on to the third."""
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    at_question(page, 2)
    page.keyboard.press("a")
    page.keyboard.press("c")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    page.keyboard.press("Enter")
    at_question(page, 3)


def test_a_quiz_by_keyboard_alone(attempt: Attempt, open_page: NewPage, complaints: list[str]):
    page = open_page()
    open_question(page, attempt, 1)
    press = page.keyboard.press

    choose_by_letters(page)
    for select in page.locator(".question select").all():
        tab_to(page, select)
        press("ArrowDown")
    press("Enter")
    at_question(page, 4)
    tab_to(page, page.get_by_role("button", name="Descendre").first)
    press("Space")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    tab_to(page, page.get_by_role("main").get_by_role("button", name="Suivant").last)
    press("Enter")
    at_question(page, 5)
    tab_to(page, page.get_by_label("Votre réponse"))
    page.keyboard.type("Lyon")
    press("Enter")
    expect(page.get_by_text("Toutes les questions ont une réponse.")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Rendre ma copie"))
    press("Enter")

    expect(page.get_by_role("heading", name="Votre copie est rendue")).to_be_visible()
    assert current_answers(attempt).count() == len(KINDS)
    assert complaints == []


def test_all_questions_on_one_page_and_back(
    attempt: Attempt, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    open_question(page, attempt, 1)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Toutes les questions sur une page").click()
    expect(page.get_by_role("heading", name="Toutes les questions")).to_be_visible()
    expect(page.locator("#answer-1").get_by_role("radio").first).to_be_checked()

    page.locator("#answer-2").get_by_role("checkbox").first.check()
    expect(page.locator("#saved-2")).to_contain_text("Enregistré à")
    expect(page.locator("#answered")).to_contain_text("2 sur 5")
    page.get_by_role("link", name="Une question par page").click()

    at_question(page, 3)
    assert complaints == []


def test_all_questions_on_one_page_without_scripts(attempt: Attempt, open_page: NewPage):
    page = open_page(java_script_enabled=False)
    open_question(page, attempt, "all")
    page.locator("#answer-2").get_by_role("checkbox").first.check()

    page.locator("#answer-2").get_by_role("button", name="Enregistrer ma réponse").click()

    expect(page.locator("#saved-2")).to_contain_text("Enregistré à")
    assert page.url.endswith("?q=all#answer-2")


@pytest.mark.slow
@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 320, "height": 640}},
    ],
    ids=["light", "dark", "phone"],
)
def test_an_attempt_shuts_nobody_out_in_any_state(
    attempt: Attempt, open_page: NewPage, look: dict[str, object]
):
    page = open_page(**look)
    leave_time(attempt, 200)
    open_question(page, attempt, "all")
    other = page.context.new_page()
    other.goto(page.url)
    faults = {"open": grave_faults(page)}

    page.locator("#answer-1").get_by_role("radio").first.check()
    page.locator("#answer-2").get_by_role("button", name="À revoir", exact=True).click()
    expect(page.locator("#saved-1")).to_contain_text("Enregistré à")
    expect(page.locator("#flag-2 [aria-pressed=true]")).to_be_visible()
    faults["saved, flagged"] = grave_faults(page)
    other.locator("#answer-1").get_by_role("radio").last.click()  # the answer may swap it at once
    expect(other.locator("#saved-1")).to_contain_text("dans un autre onglet")
    faults["stale"] = grave_faults(other)
    page.context.set_offline(True)
    page.locator("#text-5").fill("Lyon")
    expect(page.locator("#saved-5")).to_contain_text("En attente du réseau")
    faults["waiting for the network"] = grave_faults(page)
    page.context.set_offline(False)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q=4")
    page.get_by_role("button", name="Descendre").first.click()
    faults["ordering"] = grave_faults(page)

    assert {state: found for state, found in faults.items() if found} == {}


def at_question(page: Page, number: int) -> None:
    """Wait for a question."""
    expect(page.get_by_text(f"Question {number} sur {len(KINDS)}")).to_be_visible()
