from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from quizzes import dispatch
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.services.receipts import make_receipt
from tests.quizzes.pages.forms import HTMX, answer_url, fields, page
from tests.quizzes.taking import answer_all, right_payload


@pytest.fixture
def item(attempt: Attempt) -> AttemptItem:
    """The second question."""
    return attempt.items.get(position=2)


def test_a_form_flags_and_keeps_the_answer(browser: Client, item: AttemptItem):
    went = browser.post(answer_url(item), fields(right_payload(item), flag="on"))

    item.refresh_from_db()
    assert item.is_flagged
    assert item.answers.count() == 1
    assert went["Location"] == f"{page(item.attempt)}?q=2"
    assert 'aria-pressed="true"' in browser.get(went["Location"]).text


def test_a_script_flags_without_an_answer(browser: Client, item: AttemptItem):
    fragment = browser.post(answer_url(item), {"flag": "on"}, headers=HTMX).text

    assert 'value="off" aria-pressed="true"' in fragment
    assert "à revoir" in fragment
    assert not AnswerEvent.objects.exists()


@pytest.mark.parametrize("told", ["off", "", "on\x00", "x" * 5000])
def test_anything_else_takes_the_flag_away(browser: Client, item: AttemptItem, told: str):
    browser.post(answer_url(item), {"flag": "on"}, headers=HTMX)

    browser.post(answer_url(item), {"flag": told}, headers=HTMX)

    item.refresh_from_db()
    assert not item.is_flagged


def test_twice_is_once(browser: Client, item: AttemptItem):
    for _ in range(2):
        browser.post(answer_url(item), {"flag": "on"}, headers=HTMX)

    assert item.attempt.items.filter(is_flagged=True).count() == 1


def test_nobody_flags_for_somebody_else(colleagues_browser: Client, item: AttemptItem):
    refused = colleagues_browser.post(answer_url(item), {"flag": "on"}, headers=HTMX)

    assert refused.status_code == 404
    item.refresh_from_db()
    assert not item.is_flagged


def test_a_question_that_is_not_there_is_not_flagged(browser: Client, item: AttemptItem):
    item.position = 99

    assert browser.post(answer_url(item), {"flag": "on"}, headers=HTMX).status_code == 404


def test_once_handed_in_nothing_is_flagged(browser: Client, item: AttemptItem, owner: User):
    dispatch.submit(attempt=item.attempt, by=owner)

    left = browser.post(answer_url(item), {"flag": "on"}, headers=HTMX)

    assert left["HX-Redirect"] == page(item.attempt)
    item.refresh_from_db()
    assert not item.is_flagged


def test_no_receipt_knows_of_a_flag(attempt: Attempt, owner: User):
    answer_all(attempt)
    submitted = dispatch.submit(attempt=attempt, by=owner)

    attempt.items.update(is_flagged=True)

    assert make_receipt(submitted) == submitted.receipt
