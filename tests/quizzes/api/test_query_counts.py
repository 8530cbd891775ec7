"""How many queries a request takes, through the whole stack: sign-in, limits and all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.quizzes import make_quiz
from tests.quizzes.api.asking import address, position_of, put_answer
from tests.quizzes.taking import answer_all, right_payload

pytestmark = pytest.mark.django_db

OF_THE_TEST = ("SAVEPOINT", "RELEASE SAVEPOINT")
"""A test runs in a transaction, so that a request's own is a savepoint and counted."""

SAVING, SUBMITTING, READING, REVIEWING = 3, 7, 4, 5
"""By token or by session: who asks takes one query, which the number holds."""


def by_token(learner: User) -> APIClient:
    client = api_client_of(learner)
    client.get("/api/v1/quizzes/")  # notes once in five minutes that the token is used
    return client


def by_session(learner: User) -> APIClient:
    client = APIClient()
    client.force_login(learner)
    return client


def count(ask: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as captured:
        answer = ask()
    assert answer.status_code < 300, answer.content
    return sum(not query["sql"].startswith(OF_THE_TEST) for query in captured)


def begin(learner: User, questions: int) -> Attempt:
    kinds = [*ItemKind, *[ItemKind.SINGLE_CHOICE] * questions][:questions]
    return start_attempt(learner=learner, quiz=make_quiz(*kinds))


@pytest.mark.parametrize("questions", [16, 64])
@pytest.mark.parametrize("sign_in", [by_token, by_session])
class TestARequestTakesSoManyQueries:
    def test_saving_an_answer(
        self, owner: User, sign_in: Callable[[User], APIClient], questions: int
    ):
        attempt = begin(owner, questions)
        client = sign_in(owner)
        position = position_of(attempt, ItemKind.MATCHING)
        told = {"payload": right_payload(attempt.items.get(position=position))}

        assert count(lambda: put_answer(client, attempt, position, **told)) == SAVING

    def test_submitting(self, owner: User, sign_in: Callable[[User], APIClient], questions: int):
        attempt = begin(owner, questions)
        client = sign_in(owner)

        assert count(lambda: client.post(address("attempt-submit", attempt))) == SUBMITTING

    def test_reading_the_attempt(
        self, owner: User, sign_in: Callable[[User], APIClient], questions: int
    ):
        attempt = begin(owner, questions)
        answer_all(attempt)
        client = sign_in(owner)

        assert count(lambda: client.get(address("attempt", attempt))) == READING

    def test_reading_the_review(
        self, owner: User, sign_in: Callable[[User], APIClient], questions: int
    ):
        attempt = begin(owner, questions)
        client = sign_in(owner)
        client.post(address("attempt-submit", attempt))
        score_attempt(attempt)

        assert count(lambda: client.get(address("attempt-review", attempt))) == REVIEWING
