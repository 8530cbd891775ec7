from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.quizzes import make_quiz
from tests.quizzes.api.asking import SAVEPOINT, address, position_of, put_answer
from tests.quizzes.taking import ALL_KINDS, answer_all

pytestmark = pytest.mark.django_db

ADDRESSES = [
    ("get", "attempt", {}),
    ("put", "attempt-answer", {"position": 1}),
    ("put", "attempt-answers", {}),
    ("post", "attempt-submit", {}),
    ("get", "attempt-receipt", {}),
    ("get", "attempt-review", {}),
]


class TestWhoMay:
    @pytest.mark.parametrize(("method", "name", "more"), ADDRESSES)
    def test_other_peoples_attempts_do_not_exist(
        self, colleague: User, attempt: Attempt, method: str, name: str, more: dict[str, Any]
    ):
        body = {"client": "tab", "sequence": 1, "payload": {"choice": 0}}
        body = {"answers": [{**body, "position": 1}]} if name == "attempt-answers" else body

        said = getattr(api_client_of(colleague), method)(address(name, attempt, **more), body)

        assert said.status_code == 404
        assert said.json()["error"]["code"] == "not_found"
        attempt.refresh_from_db()
        assert attempt.state == "started"
        assert not AnswerEvent.objects.exists()

    @pytest.mark.parametrize(("method", "name", "more"), ADDRESSES)
    def test_nobody_comes_in_without_signing_in(
        self, attempt: Attempt, method: str, name: str, more: dict[str, Any]
    ):
        said = getattr(APIClient(), method)(address(name, attempt, **more))

        assert said.status_code == 401
        assert said.json()["error"]["code"] == "not_authenticated"

    def test_an_attempt_that_never_was_is_not_found(self, client: APIClient):
        said = client.get(reverse("attempt", kwargs={"public_id": uuid4()}))

        assert said.status_code == 404


class TestReading:
    def test_says_where_the_attempt_stands(self, client: APIClient, attempt: Attempt):
        said = client.get(address("attempt", attempt)).json()

        assert said["id"] == str(attempt.public_id)
        assert said["quiz"] == {"slug": attempt.quiz.slug, "title": attempt.quiz.title}
        assert (said["state"], said["number"], said["answered"]) == ("started", 1, 0)
        assert said["submitted_at"] is None
        assert [item["position"] for item in said["items"]] == list(range(1, len(ALL_KINDS) + 1))

    def test_shows_what_is_saved(self, client: APIClient, attempt: Attempt):
        position = position_of(attempt, ItemKind.CLOZE)
        saved = put_answer(client, attempt, position, payload={"text": "Lyon"}).json()

        said = client.get(address("attempt", attempt)).json()

        assert said["answered"] == 1
        assert said["items"][position - 1]["answer"] == {
            "payload": {"text": "Lyon"},
            "revision": 1,
            "saved_at": saved["saved_at"],
        }

    @pytest.mark.parametrize("count", [16, 64])
    def test_takes_four_queries_however_many_questions(
        self, owner: User, client: APIClient, count: int, django_assert_num_queries: Any
    ):
        attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.SINGLE_CHOICE] * count))
        client.get(address("attempt", attempt))  # notes the token's first use

        with django_assert_num_queries(4):  # token, attempt, answers, items
            said = client.get(address("attempt", attempt))
        assert len(said.json()["items"]) == count


class TestSubmitting:
    def test_gives_a_receipt_and_the_same_one_each_time(self, client: APIClient, attempt: Attempt):
        url = address("attempt-submit", attempt)

        first = client.post(url)
        again = [client.post(url, headers={"Idempotency-Key": "k"}) for _ in range(3)]

        attempt.refresh_from_db()
        assert first.status_code == 202
        assert first.json()["receipt"] == attempt.receipt
        assert {(said.status_code, said.content) for said in again} == {(202, first.content)}
        assert client.get(address("attempt-receipt", attempt)).json() == first.json()

    def test_gives_it_after_scoring_as_well(self, client: APIClient, attempt: Attempt):
        url = address("attempt-submit", attempt)
        first = client.post(url)
        score_attempt(attempt)

        assert client.post(url).content == first.content

    def test_an_open_attempt_has_no_receipt(self, client: APIClient, attempt: Attempt):
        said = client.get(address("attempt-receipt", attempt))

        assert (said.status_code, said.json()["error"]["code"]) == (409, "not_submitted")

    def test_takes_ten_queries_at_most(
        self, client: APIClient, attempt: Attempt, django_assert_max_num_queries: Any
    ):
        answer_all(attempt)
        client.get(address("attempt", attempt))

        with django_assert_max_num_queries(10 + 2 * SAVEPOINT):
            client.post(address("attempt-submit", attempt))


class TestReviewing:
    @pytest.mark.parametrize("submitted", ["no", "yes"])
    def test_comes_after_the_marks(
        self, owner: User, client: APIClient, attempt: Attempt, submitted: str
    ):
        if submitted == "yes":
            submit_attempt(attempt=attempt, by=owner)

        said = client.get(address("attempt-review", attempt))

        assert (said.status_code, said.json()["error"]["code"]) == (409, "not_scored")

    def test_says_marks_keys_and_quotes(self, owner: User, client: APIClient, attempt: Attempt):
        answer_all(attempt)
        score_attempt(submit_attempt(attempt=attempt, by=owner))

        said = client.get(address("attempt-review", attempt)).json()

        assert (said["state"], said["fraction"], said["is_passed"]) == ("scored", 1.0, True)
        item = said["items"][position_of(attempt, ItemKind.SINGLE_CHOICE) - 1]
        assert [option["text"] for option in item["options"] if option["is_right"]] == ["Lyon"]
        assert item["fraction"] == 1.0
        assert item["quotes"][0]["text"] == "Le Bureau a son siège à Lyon."

    @pytest.mark.parametrize("count", [16, 64])
    def test_takes_five_queries_however_many_questions(
        self, owner: User, client: APIClient, count: int, django_assert_num_queries: Any
    ):
        attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.SINGLE_CHOICE] * count))
        score_attempt(submit_attempt(attempt=attempt, by=owner))
        client.get(address("attempt", attempt))

        with django_assert_num_queries(5):  # token, attempt, items and marks, quotes, answers
            client.get(address("attempt-review", attempt))
