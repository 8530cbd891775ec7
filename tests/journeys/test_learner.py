from __future__ import annotations

import pytest
from playwright.sync_api import expect

from courses.models import Course
from quizzes.models import Attempt, AttemptState
from tests.journeys.conftest import NewPage
from tests.journeys.steps import (
    begin_quiz,
    choose,
    go_on,
    hand_in,
    read_lesson,
    score,
    sign_in,
)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_from_signing_in_to_the_review_of_a_passed_quiz(
    course: Course, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    sign_in(page)
    page.get_by_role("link", name="Commencer").click()

    page.locator(".mark").first.click()
    expect(page.locator("dialog mark")).to_have_text("Le Bureau a son siège à Lyon.")
    page.get_by_role("button", name="Fermer").click()
    read_lesson(page)
    read_lesson(page)

    begin_quiz(page)
    choose(page, "Lyon")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    go_on(page)
    page.keyboard.press(letter_of(page, "Lyon"))
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 3 sur 3")).to_be_visible()
    page.reload()
    go_on(page)

    expect(page.get_by_text("1 question n’a pas encore de réponse.")).to_be_visible()
    page.get_by_role("link", name="Sans réponse").click()
    choose(page, "Vienne")
    go_on(page)
    hand_in(page)
    score()

    expect(page.get_by_role("heading", name="Résultat")).to_be_visible()  # by itself
    expect(page.get_by_text("2 sur 3")).to_be_visible()
    expect(page.get_by_text("votre réponse, fausse")).to_have_count(1)
    page.get_by_role("link", name="Voir dans le document").first.click()
    expect(page.locator("dialog mark")).to_be_visible()
    assert complaints == []


def test_the_same_without_scripts(course: Course, open_page: NewPage, complaints: list[str]):
    page = open_page(java_script_enabled=False)
    sign_in(page)
    page.get_by_role("link", name="Commencer").click()

    page.locator(".mark").first.click()
    expect(page.locator("main mark")).to_have_text("Le Bureau a son siège à Lyon.")
    page.go_back()
    read_lesson(page)
    read_lesson(page)

    begin_quiz(page)
    for _ in range(3):
        choose(page, "Lyon")
        go_on(page)
    expect(page.get_by_text("Toutes les questions ont une réponse.")).to_be_visible()
    hand_in(page)
    score()
    page.get_by_role("link", name="Voir si le résultat est là").click()

    expect(page.get_by_text("3 sur 3")).to_be_visible()
    expect(page.get_by_text("Seuil atteint")).to_be_visible()
    page.get_by_role("link", name="Voir dans le document").first.click()
    expect(page.locator("main mark")).to_be_visible()
    assert complaints == []


def test_whoever_closes_the_browser_finds_the_answers_again(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)
    choose(page, "Genève")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")
    page.context.close()

    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    page.get_by_role("button", name="Reprendre").click()
    expect(page.get_by_text("Question 2 sur 3")).to_be_visible()
    page.get_by_role("button", name="Précédent").click()

    expect(page.get_by_role("radio", name="Genève")).to_be_checked()


def test_changing_one_s_mind_quickly_keeps_the_last_choice(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)

    for text in ("Genève", "Vienne", "Genève", "Lyon"):
        choose(page, text)
    go_on(page)
    page.get_by_role("button", name="Précédent").click()

    expect(page.get_by_role("radio", name="Lyon")).to_be_checked()


def test_an_answer_can_be_cleared(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)
    choose(page, "Genève")

    page.get_by_role("button", name="Effacer ma réponse").click()

    expect(page.get_by_text("Réponse effacée à")).to_be_visible()
    expect(page.get_by_role("radio", name="Genève")).not_to_be_checked()


def test_a_second_window_is_told_that_a_newer_answer_counts(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)
    other = page.context.new_page()
    other.goto(page.url)
    choose(page, "Lyon")
    expect(page.locator(".saved")).to_contain_text("Enregistré à")

    choose(other, "Vienne")

    expect(other.locator(".saved")).to_contain_text("dans un autre onglet")
    other.reload()
    expect(other.get_by_role("radio", name="Lyon")).to_be_checked()


def test_without_network_it_says_that_the_answer_waits(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)
    page.context.set_offline(True)

    choose(page, "Lyon")
    expect(page.locator(".saved")).to_contain_text("En attente du réseau")
    page.context.set_offline(False)
    go_on(page)
    page.get_by_role("button", name="Précédent").click()

    expect(page.get_by_role("radio", name="Lyon")).to_be_checked()


def test_the_theme_that_one_chose_stays(course: Course, open_page: NewPage):
    page = open_page(color_scheme="light")
    sign_in(page)

    page.get_by_role("button", name="Sombre").click()
    page.goto("/progress/")

    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    expect(page.get_by_role("button", name="Clair")).to_be_visible()


def test_pressing_the_last_button_twice_hands_in_once(course: Course, open_page: NewPage):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{course.quizzes.get().slug}/")
    begin_quiz(page)
    page.get_by_role("button", name="Voir le récapitulatif").click()

    page.get_by_role("button", name="Rendre ma copie").dblclick()
    page.get_by_role("heading", name="Votre copie est rendue").wait_for()

    assert Attempt.objects.get().state == AttemptState.SUBMITTED


def letter_of(page, text: str) -> str:
    """Tell the letter key of the option with a text."""
    return page.get_by_role("radio", name=text).get_attribute("data-key")
