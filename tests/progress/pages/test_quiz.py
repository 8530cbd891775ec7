from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from quizzes import dispatch
from quizzes.models import Attempt, Mode, Quiz, Review, Verdict
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.progress.material import first_quiz, make_course
from tests.quizzes.taking import answer, right_payload


@pytest.fixture
def quiz(course: Course) -> Quiz:
    return first_quiz(course)


def address(quiz: Quiz, name: str = "quiz") -> str:
    return reverse(name, args=[quiz.slug])


def take(owner: User, quiz: Quiz, right: int) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__lte=right):
        answer(item, right_payload(item))
    dispatch.submit(attempt=attempt, by=owner)
    score_attempt(attempt)
    return attempt


def test_it_says_what_to_expect_in_six_lines(browser: Client, quiz: Quiz):
    html = browser.get(address(quiz)).text

    assert html.count("<dt>") == 6
    assert "2, une par page" in html
    assert "environ 2\u00a0minutes, sans limite" in html
    assert "autant que vous voulez" in html
    assert "70\u00a0% des points\u00a0: 2 sur 2" in html
    assert "avec les bonnes réponses" in html


def test_one_begins_by_a_button(browser: Client, quiz: Quiz):
    html = browser.get(address(quiz)).text

    assert "Commencer" in html
    assert f'action="{address(quiz, "quiz_start")}"' in html
    assert "Vos tentatives" not in html


def test_beginning_leads_to_the_first_question(browser: Client, quiz: Quiz, owner: User):
    went = browser.post(address(quiz, "quiz_start"))

    attempt = Attempt.objects.get(learner=owner)
    assert went["Location"] == reverse("attempt_question", args=[attempt.public_id])


def test_whoever_left_comes_back_to_the_same_attempt(browser: Client, quiz: Quiz):
    first = browser.post(address(quiz, "quiz_start"))

    html = browser.get(address(quiz)).text
    second = browser.post(address(quiz, "quiz_start"))

    assert "Reprendre" in html
    assert "Vos réponses sont conservées" in html
    assert second["Location"] == first["Location"]


def test_a_link_begins_nothing(browser: Client, quiz: Quiz):
    assert browser.get(address(quiz, "quiz_start")).status_code == 405


def test_it_lists_the_attempts_with_their_results(browser: Client, quiz: Quiz, owner: User):
    take(owner, quiz, right=1)
    take(owner, quiz, right=2)
    start_attempt(learner=owner, quiz=quiz)

    html = browser.get(address(quiz)).text

    assert html.index("En cours") < html.index("Seuil atteint, 100")
    assert html.index("Seuil atteint, 100") < html.index("Seuil non atteint, 50")


def test_a_corrected_mark_is_what_it_shows(browser: Client, quiz: Quiz, owner: User):
    attempt = take(owner, quiz, right=1)
    for item in attempt.items.all():
        item.marks.create(revision=2, fraction=Decimal(1), scorer_version="2", why="corrected")

    assert "Seuil atteint, 100" in browser.get(address(quiz)).text


def test_attempts_of_others_are_not_shown(browser: Client, quiz: Quiz, colleague: User):
    start_attempt(learner=colleague, quiz=quiz)

    assert "Vos tentatives" not in browser.get(address(quiz)).text


def test_a_quiz_whose_questions_were_all_withdrawn_cannot_be_begun(browser: Client, quiz: Quiz):
    Review.objects.update(verdict=Verdict.RETIRED)

    went = browser.post(address(quiz, "quiz_start"))

    assert went["Location"] == address(quiz)
    assert "Ce quiz n’a aucune question" in browser.get(address(quiz)).text


@pytest.mark.parametrize("name", ["quiz", "quiz_start"])
def test_a_quiz_of_a_course_of_others_is_not_found(stranger: Client, quiz: Quiz, name: str):
    ask = stranger.get if name == "quiz" else stranger.post

    assert ask(address(quiz, name)).status_code == 404
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("slug", ["nowhere", "attempts"])
def test_a_quiz_that_is_not_there_is_not_found(browser: Client, course: Course, slug: str):
    assert browser.get(reverse("quiz", args=[slug])).status_code == 404


def test_a_quiz_without_questions_is_not_found(browser: Client, quiz: Quiz):
    quiz.entries.all().delete()

    assert browser.get(address(quiz)).status_code == 404


def test_all_quizzes_of_ones_courses_are_listed(browser: Client, course: Course, outsider: User):
    other = make_course(outsider)

    html = browser.get(reverse("my_quizzes")).text

    assert all(address(quiz) in html for quiz in course.quizzes.all())
    assert not any(address(quiz) in html for quiz in other.quizzes.all())


def test_who_has_no_course_has_no_quiz(stranger: Client):
    assert "Pas encore de cours" in stranger.get(reverse("my_quizzes")).text


@pytest.mark.parametrize("attempts", [1, 4])
def test_its_queries_do_not_grow_with_the_attempts(
    browser: Client, quiz: Quiz, owner: User, attempts: int, django_assert_num_queries
):
    for _ in range(attempts):
        take(owner, quiz, right=1)

    with django_assert_num_queries(9):
        browser.get(address(quiz))


def test_an_examination_says_its_rules_and_promises_no_more(browser: Client, quiz: Quiz):
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    quiz.time_limit, quiz.attempts_allowed = timedelta(minutes=20), 2
    quiz.closes_at = timezone.now() + timedelta(days=1)
    quiz.save()

    html = browser.get(address(quiz)).text

    assert "20\u00a0min" in html.replace("\u202f", "\u00a0")
    assert "<dd>2</dd>" in html
    assert "la meilleure tentative" in html
    assert "Fermeture" in html
    assert "sans limite" not in html
    assert "autant de fois" not in html
