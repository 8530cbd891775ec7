"""What a learner does on the site, by the words that they see."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from quizzes.models import Attempt
from quizzes.services.scoring import score_attempt

PASSWORD = "secret-of-olga"


def sign_in(page: Page, email: str = "olga@example.org", password: str = PASSWORD) -> None:
    """Sign in, as the owner or as somebody else."""
    page.goto("/accounts/login/")
    page.get_by_label("Adresse e-mail").fill(email)
    page.locator("input[type=password]").fill(password)
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()
    page.get_by_role("heading", name="Mes cours").wait_for()


def read_lesson(page: Page) -> None:
    """Say that the lesson on the page was read, and go on."""
    page.get_by_role("button", name="J’ai lu cette leçon").click()


def begin_quiz(page: Page) -> None:
    """Begin the quiz on the page; its scripts are at work afterwards."""
    page.get_by_role("button", name="Commencer").click()
    page.get_by_text("Question 1 sur 3").wait_for()
    page.wait_for_load_state("load")


def choose(page: Page, text: str) -> None:
    """Choose the option with a text."""
    page.get_by_role("radio", name=text).check()


def go_on(page: Page) -> None:
    """Press the button that leads onward."""
    page.get_by_role("main").locator(".buttons .button.primary").click()


def hand_in(page: Page) -> None:
    """Hand in from the summary."""
    page.get_by_role("button", name="Rendre ma copie").click()
    page.get_by_role("heading", name="Votre copie est rendue").wait_for()


def score() -> None:
    """Do what a worker does."""
    score_attempt(Attempt.objects.get())


def tab_to(page: Page, target: Locator) -> None:
    """Press the tab key until a control has the focus, and see that it shows."""
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(target).to_be_focused()
    outline = "element => getComputedStyle(element.closest('.option') ?? element).outlineStyle"
    assert target.evaluate(outline) != "none"
