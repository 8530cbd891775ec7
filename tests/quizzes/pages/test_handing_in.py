from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from quizzes import dispatch
from quizzes.models import Attempt, AttemptState
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.quizzes import make_quiz
from tests.quizzes.pages.forms import HTMX, page
from tests.quizzes.taking import ALL_KINDS, answer, answer_all, right_payload


@pytest.fixture
def submitted(attempt: Attempt, owner: User) -> Attempt:
    """The owner's attempt, handed in and not scored."""
    answer_all(attempt)
    return dispatch.submit(attempt=attempt, by=owner)


def wait(attempt: Attempt, seconds: int) -> None:
    moment = timezone.now() - timedelta(seconds=seconds)
    Attempt.objects.filter(pk=attempt.pk).update(submitted_at=moment)


def test_the_summary_lists_what_has_no_answer(browser: Client, attempt: Attempt):
    for item in attempt.items.filter(position__lte=2):
        answer(item, right_payload(item))

    summary = browser.get(page(attempt, "attempt_summary")).text

    assert summary.count("Sans réponse") == len(ALL_KINDS) - 2
    assert summary.count("Répondu") == 2
    assert "Rendre ma copie" in summary
    assert "vos réponses ne changent plus" in summary


def test_the_summary_says_when_nothing_is_left_out(browser: Client, attempt: Attempt):
    answer_all(attempt)

    summary = browser.get(page(attempt, "attempt_summary")).text

    assert "Toutes les questions ont une réponse." in summary


def test_handing_in_leads_to_the_wait(browser: Client, attempt: Attempt):
    went = browser.post(page(attempt, "attempt_submit"))

    attempt.refresh_from_db()
    assert attempt.state == AttemptState.SUBMITTED
    assert "Votre copie est rendue" in browser.get(went["Location"]).text


def test_handing_in_twice_changes_nothing(browser: Client, submitted: Attempt):
    went = browser.post(page(submitted, "attempt_submit"))

    again = Attempt.objects.get()
    assert went["Location"] == page(submitted)
    assert (again.submitted_at, again.receipt) == (submitted.submitted_at, submitted.receipt)


def test_a_link_hands_nothing_in(browser: Client, attempt: Attempt):
    assert browser.get(page(attempt, "attempt_submit")).status_code == 405


def test_nobody_hands_in_for_somebody_else(colleagues_browser: Client, attempt: Attempt):
    assert colleagues_browser.post(page(attempt, "attempt_submit")).status_code == 404
    attempt.refresh_from_db()
    assert attempt.state == AttemptState.STARTED


def test_after_handing_in_there_is_no_summary(browser: Client, submitted: Attempt):
    assert browser.get(page(submitted, "attempt_summary"))["Location"] == page(submitted)


@pytest.mark.parametrize(
    ("seconds", "next_look", "words"),
    [
        (0, "load delay:2s", "La correction est en cours."),
        (15, "load delay:2s", "La correction est en cours."),
        (21, "load delay:10s", "rien n’est perdu"),
        (599, "load delay:10s", "rien n’est perdu"),
        (601, None, "rien n’est perdu"),
    ],
)
def test_the_wait_asks_again_at_its_pace_and_falls_silent(
    browser: Client, submitted: Attempt, seconds: int, next_look: str | None, words: str
):
    wait(submitted, seconds)

    fragment = browser.get(page(submitted, "attempt_waiting"), headers=HTMX).text

    assert words in fragment
    assert f'hx-trigger="{next_look}"' in fragment if next_look else "hx-get" not in fragment
    assert "Voir si le résultat est là" in fragment
    assert "<html" not in fragment


def test_the_wait_ends_at_the_result(browser: Client, submitted: Attempt):
    score_attempt(submitted)

    fragment = browser.get(page(submitted, "attempt_waiting"), headers=HTMX)
    plain = browser.get(page(submitted, "attempt_waiting"))

    assert fragment["HX-Redirect"] == plain["Location"] == page(submitted)
    assert browser.get(page(submitted))["Location"] == page(submitted, "attempt_review")


@pytest.mark.parametrize("kinds", [ALL_KINDS[:1], ALL_KINDS * 2])
def test_the_queries_of_the_summary_do_not_grow(
    browser: Client, owner: User, kinds: tuple, django_assert_num_queries
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*kinds))

    with django_assert_num_queries(4):
        browser.get(page(attempt, "attempt_summary"))
