from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Contest
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.contesting import MOST_A_DAY
from quizzes.services.scoring import score_attempt
from tests.factories.quizzes import ContestFactory, make_quiz
from tests.quizzes.api.asking import address

SAID = {"ground": "unclear", "words": "Peu clair."}


@pytest.fixture
def scored(owner: User) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


def url(attempt: Attempt, position: int = 1) -> str:
    return address("attempt-contest", attempt, position=position)


def test_a_question_is_contested_once_and_read_again(client: APIClient, scored: Attempt):
    missing = client.get(url(scored))
    made = client.post(url(scored), SAID)
    again = client.post(url(scored), SAID)

    assert missing.status_code == 404
    assert made.status_code == 201
    assert made.json() == client.get(url(scored)).json()
    assert made.json() | SAID | {"state": "open", "answer": "", "answered_at": None} == made.json()
    assert (again.status_code, again.json()["error"]["code"]) == (409, "already_contested")


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {"ground": "unclear"},
        {"ground": "nothing", "words": "x"},
        {"ground": "unclear", "words": " "},
        {"ground": "unclear", "words": "x" * 2_001},
        {"ground": "unclear", "words": "a\x00b"},
        {"ground": "unclear", "words": {"a": 1}},
    ],
)
def test_what_cannot_be_is_refused(client: APIClient, scored: Attempt, body: Any):
    answer = client.post(url(scored), body)

    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid")
    assert not Contest.objects.exists()


def test_a_position_that_is_not_there_and_an_open_attempt_are_not_found(
    client: APIClient, scored: Attempt, attempt: Attempt
):
    assert client.post(url(scored, 2), SAID).status_code == 404
    assert client.post(url(attempt), SAID).status_code == 404
    assert not Contest.objects.exists()


def test_more_than_so_many_a_day_are_refused(client: APIClient, scored: Attempt, owner: User):
    for _ in range(MOST_A_DAY):
        ContestFactory(item__attempt__learner=owner)

    answer = client.post(url(scored), SAID)

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "too_many_contests")
