"""What the pages of an attempt show at each moment, and that nothing else is in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Mode, Quiz, Shown
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.checking import check_item
from quizzes.services.scoring import score_attempt
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import QUOTE, make_quiz
from tests.quizzes.taking import ALL_KINDS, answer

pytestmark = pytest.mark.django_db
EXPLAINED = "Le siège du Bureau est à Lyon."


def examine(quiz: Quiz, shown: Sequence[Shown]) -> None:
    quiz.mode, quiz.review_during, quiz.review_after = Mode.EXAMINATION, [], list(shown)
    quiz.save()


def finish(owner: User, quiz: Quiz) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=quiz)
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


def review(browser: Client, attempt: Attempt) -> str:
    return browser.get(reverse("attempt_review", args=[attempt.public_id])).text


def test_where_nothing_is_shown_the_page_says_so_and_gives_the_receipt(
    browser: Client, owner: User
):
    quiz = make_quiz(*ALL_KINDS)
    examine(quiz, [])

    page = review(browser, finish(owner, quiz))

    assert "Les résultats ne sont pas visibles" in page
    assert "Reçu" in page
    assert not any(told in page for told in (EXPLAINED, QUOTE, "is-right"))


def test_marks_alone_tell_no_answer(browser: Client, owner: User):
    quiz = make_quiz(*ALL_KINDS)
    examine(quiz, [Shown.MARKS])

    page = review(browser, finish(owner, quiz))

    assert "score-bar" in page
    assert not any(told in page for told in (EXPLAINED, QUOTE, "is-right", "Bonne réponse"))


def test_answers_alone_give_no_marks(browser: Client, owner: User):
    quiz = make_quiz(*ALL_KINDS)
    examine(quiz, [Shown.ANSWERS])

    page = review(browser, finish(owner, quiz))

    assert "is-right" in page
    assert "Les points ne sont pas visibles" in page
    assert not any(told in page for told in (EXPLAINED, QUOTE, "score-bar"))


def test_where_nothing_is_shown_the_page_says_when_something_will_be(browser: Client, owner: User):
    quiz = make_quiz(ItemKind.CLOZE)
    examine(quiz, [])
    quiz.review_later, quiz.review_closed = [], [Shown.MARKS, Shown.ANSWERS]
    quiz.closes_at = timezone.now() + timedelta(days=2)
    quiz.save()

    page = review(browser, finish(owner, quiz))

    assert "vous verrez aussi\u00a0: notes, bonnes réponses." in page


def test_what_will_no_longer_be_shown_is_announced(browser: Client, owner: User):
    quiz = make_quiz(ItemKind.CLOZE)
    examine(quiz, [Shown.MARKS, Shown.ANSWERS])
    quiz.review_later = [Shown.MARKS]
    quiz.save()

    page = review(browser, finish(owner, quiz))

    assert "Le quiz montre en ce moment\u00a0: notes, bonnes réponses." in page
    assert "vous ne verrez plus\u00a0: bonnes réponses." in page


@pytest.mark.parametrize("shown", [[], [Shown.MARKS], [Shown.ANSWERS]])
def test_no_reason_of_a_correction_is_told_before_its_answer_and_mark(
    browser: Client, owner: User, shown: list[Shown]
):
    quiz = make_quiz(ItemKind.CLOZE)
    examine(quiz, shown)
    attempt = finish(owner, quiz)
    attempt.items.get().marks.create(
        revision=2, fraction=1, scorer_version="2", why="Lyon comptait aussi."
    )

    page = review(browser, attempt)

    assert "Lyon comptait aussi." not in page
    assert ("avant, 1 maintenant" in page) is (Shown.MARKS in shown)


def test_what_was_checked_shows_the_quote_in_its_place(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    answer(attempt.items.select_related("question_version", "attempt").get(), {"text": "Paris"})
    check_item(attempt=attempt, position=1)

    page = browser.get(f"{reverse('attempt_question', args=[attempt.public_id])}?q=1").text

    assert f"<mark>{QUOTE}</mark>" in page
    assert "Voir dans le document" in page


def test_practice_checks_a_question_at_once_and_then_leaves_it(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    url = reverse("attempt_answer", args=[attempt.public_id, 1])
    asked = browser.get(f"{reverse('attempt_question', args=[attempt.public_id])}?q=1").text

    went = browser.post(url, {"client": "tab", "sequence": "1", "text": "Paris", "go": "check"})
    page = browser.get(went["Location"]).text

    assert 'value="check"' in asked
    assert EXPLAINED not in asked
    assert EXPLAINED in page
    assert 'name="text"' not in page


def test_an_examination_has_no_button_to_check_and_none_works(browser: Client, owner: User):
    quiz = make_quiz(ItemKind.CLOZE)
    examine(quiz, [])
    attempt = start_attempt(learner=owner, quiz=quiz)
    answer(attempt.items.select_related("question_version", "attempt").get(), {"text": "Lyon"})
    url = reverse("attempt_answer", args=[attempt.public_id, 1])

    went = browser.post(url, {"client": "t", "sequence": "9", "text": "Lyon", "go": "check"})
    page = browser.get(went["Location"]).text

    assert 'value="check"' not in page
    assert EXPLAINED not in page


def test_a_start_that_the_rules_refuse_is_refused_in_words(browser: Client, owner: User):
    quiz = make_quiz(ItemKind.CLOZE)
    examine(quiz, [])
    quiz.attempts_allowed = 1
    quiz.save()
    EnrolmentFactory.create(learner=owner, course=quiz.course)
    finish(owner, quiz)

    page = browser.post(reverse("quiz_start", args=[quiz.slug]), follow=True).text

    assert "Vous n’avez plus de tentative" in page
