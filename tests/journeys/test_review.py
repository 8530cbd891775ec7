"""From an attempt to its review, and from there to what is to be read again."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from courses.models import Course
from quizzes.models import Attempt, Mode, Provenance, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.quizzes import make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import begin_quiz, choose, go_on, hand_in, score, sign_in
from tests.journeys.test_every_page import LOOKS, faults_of
from tests.progress.material import SENTENCE, block, lessons_of, write_lesson
from tests.quizzes.taking import ALL_KINDS, answer, right_payload

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PRESSES = 80
"""So often at most is a key pressed to come to something."""


@pytest.fixture
def taught(course: Course) -> Course:
    """The course, whose second lesson teaches what its questions ask, in its second block."""
    quiz = course.quizzes.get()
    quiz.pass_mark = "0.6"
    quiz.save()
    versions = [
        proof.source_version for proof in Provenance.objects.select_related("source_version")
    ]
    lesson = lessons_of(course)[1]
    places = [place for version in versions for place in block(version)["source"]]
    elsewhere = block(versions[0], "Une introduction.") | {"source": []}
    write_lesson(lesson, versions[0], [elsewhere, block(versions[0], source=places)])
    assert lesson.current is not None
    lesson.current.built_from.set(versions)
    return course


def take(page: Page, *choices: str) -> None:
    """Answer the questions of the quiz on the page, hand in, and wait for the result."""
    begin_quiz(page)
    for number, choice in enumerate(choices, 1):
        page.get_by_text(f"Question {number} sur {len(choices)}").wait_for()
        choose(page, choice)
        go_on(page)
    hand_in(page)
    score()
    page.get_by_role("heading", name="Résultat").wait_for()


def test_from_an_attempt_to_the_lesson_that_is_to_be_read_again(
    taught: Course, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    sign_in(page)
    page.goto(f"/quizzes/{taught.quizzes.get().slug}/")
    take(page, "Lyon", "Lyon", "Vienne")

    expect(page.get_by_text("Seuil atteint", exact=True)).to_be_visible()
    page.get_by_role("navigation", name="Question par question").get_by_role(
        "link", name="Question 3"
    ).click()
    expect(page.locator("#question-3").get_by_text("votre réponse, fausse")).to_be_in_viewport()
    expect(page.locator("#question-3 mark")).to_have_text(SENTENCE)

    page.locator(".again").get_by_role("link").first.click()

    expect(page).to_have_url(re.compile(r"/lessons/.+#b2$"))
    expect(page.locator("#b2")).to_contain_text(SENTENCE)
    expect(page.locator("#b2")).to_be_in_viewport()
    assert complaints == []


def test_the_review_and_the_way_back_by_keyboard_alone(
    taught: Course, owner: User, open_page: NewPage, complaints: list[str]
):
    passed(taught.quizzes.get(), owner)
    page = open_page()
    sign_in(page)
    page.goto("/progress/")

    press_to(page, "Quiz")
    press_to(page, "1", within=".past")
    expect(page.get_by_role("heading", name="Résultat")).to_be_visible()
    page.wait_for_load_state("load")
    review = page.url
    press_to(page, "Voir dans le document")
    expect(page.locator("dialog mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.get_by_role("link", name="Voir dans le document").first).to_be_focused()
    assert page.url == review
    page.reload()
    press_to(page, "", within=".again")

    expect(page).to_have_url(re.compile(r"/lessons/.+#b2$"))
    assert complaints == []


def passed(quiz: Quiz, owner: User) -> Attempt:
    """Make a passed attempt with one question missed."""
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__lte=2):
        answer(item, right_payload(item))
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


def press_to(page: Page, name: str, within: str = "main") -> None:
    """Come to a link of the page by the tab key, see where one is, and follow it."""
    for _ in range(PRESSES):
        page.keyboard.press("Tab")
        here = page.locator(f"{within} a:focus")
        if here.count() and name in (here.text_content() or ""):
            assert here.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
            page.keyboard.press("Enter")
            return
    pytest.fail(f"no way to {name!r} by the tab key")


def states(course: Course, owner: User) -> list[str]:
    """Make a page of each state of rules, progress and review, and list their addresses."""
    now = timezone.now()
    hour = timedelta(hours=1)
    rules: list[dict[str, Any]] = [
        {"opens_at": now + hour},
        {"closes_at": now - hour},
        {"attempts_allowed": 1, "review_after": []},
        {"delay": hour, "review_after": ["marks"]},
        {"review_after": ["answers"]},
        {"time_limit": hour, "attempts_allowed": 3},
    ]
    quizzes = [make_quiz(*ALL_KINDS, course=course) for _ in rules]
    attempts = [answered(quiz, owner) for quiz in quizzes]
    start_attempt(learner=owner, quiz=quizzes[-1])
    for quiz, settings in zip(quizzes, rules, strict=True):
        Quiz.objects.filter(pk=quiz.pk).update(mode=Mode.EXAMINATION, review_during=[], **settings)
    Attempt.objects.filter(state="scored").update(mode=Mode.EXAMINATION)
    attempts[-1].items.get(position=1).marks.create(
        revision=2, fraction=1, scorer_version="2", why="Corrigé."
    )
    stuck = submit_attempt(
        attempt=start_attempt(learner=owner, quiz=course.quizzes.earliest("pk")), by=owner
    )
    Attempt.objects.filter(pk=stuck.pk).update(parked_at=now)
    return [
        "/progress/",
        "/quizzes/",
        *(f"/quizzes/{quiz.slug}/" for quiz in quizzes),
        *(f"/quizzes/attempts/{attempt.public_id}/review/" for attempt in attempts),
        f"/quizzes/attempts/{stuck.public_id}/",
    ]


def answered(quiz: Quiz, owner: User) -> Attempt:
    """Make a scored attempt: some right, one wrong, some blank."""
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__in=[2, 4, 5, 6]):
        answer(item, right_payload(item))
    single = attempt.items.get(position=1)
    answer(single, {"choice": single.option_order.index(1)})
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_no_state_shuts_anybody_out(
    course: Course, owner: User, open_page: NewPage, complaints: list[str], look: str
):
    addresses = states(course, owner)
    page = open_page(**LOOKS[look])
    sign_in(page)
    if look == "arabic":
        page.locator(".languages summary").click()
        page.get_by_role("button", name="العربيّة").click()
        page.locator("html[lang=ar][dir=rtl]").wait_for()

    faults = {address: faults_of(page, address) for address in addresses}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []
