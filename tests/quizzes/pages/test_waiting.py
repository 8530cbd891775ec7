"""What one is told while the marks are not there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from quizzes import dispatch
from quizzes.models import Attempt
from tests.quizzes.pages.forms import page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("waited", "asks_again", "said"),
    [
        (timedelta(), True, "La correction est en cours"),
        (timedelta(seconds=30), True, "plus de temps que d’habitude"),
        (timedelta(minutes=11), False, "plus de temps que d’habitude"),
    ],
)
def test_it_says_what_happens_and_does_not_ask_for_ever(
    browser: Client, attempt: Attempt, waited: timedelta, asks_again: bool, said: str
):
    dispatch.submit(attempt=attempt, by=attempt.learner)
    Attempt.objects.update(submitted_at=timezone.now() - waited)

    html = browser.get(page(attempt)).text

    assert ("hx-trigger" in html) is asks_again
    assert said in html


def test_what_cannot_be_scored_by_itself_is_said_so(browser: Client, attempt: Attempt):
    dispatch.submit(attempt=attempt, by=attempt.learner)
    Attempt.objects.update(parked_at=timezone.now())

    html = browser.get(page(attempt)).text

    assert "une personne doit d’abord s’en occuper" in html
    assert "Vos réponses sont enregistrées" in html
    assert "hx-trigger" not in html
