from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from quizzes import dispatch
from quizzes.models import Attempt
from tests.quizzes.pages.forms import page


def ask(browser: Client, attempt: Attempt) -> dict:
    return browser.get(page(attempt, "attempt_clock")).json()


def test_without_an_end_there_is_no_time_left_to_tell(browser: Client, attempt: Attempt):
    assert ask(browser, attempt) == {"left": None, "leads_to": None}
    assert 'id="clock"' not in browser.get(f"{page(attempt)}?q=1").text


@pytest.mark.parametrize("seconds", [600, 0, -30])
def test_the_time_left_is_the_server_s(
    browser: Client, attempt: Attempt, time_machine, seconds: int
):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    Attempt.objects.filter(pk=attempt.pk).update(due_at=now + timedelta(seconds=seconds))

    assert ask(browser, attempt) == {"left": seconds, "leads_to": None}
    assert f'data-left="{seconds}.0"' in browser.get(f"{page(attempt)}?q=1").text


def test_once_handed_in_it_says_where_to_go(browser: Client, attempt: Attempt, owner: User):
    dispatch.submit(attempt=attempt, by=owner)

    assert ask(browser, attempt)["leads_to"] == page(attempt)


def test_the_time_of_somebody_else_is_not_found(colleagues_browser: Client, attempt: Attempt):
    assert colleagues_browser.get(page(attempt, "attempt_clock")).status_code == 404


def test_a_clock_is_only_read(browser: Client, attempt: Attempt):
    assert browser.post(page(attempt, "attempt_clock")).status_code == 405
