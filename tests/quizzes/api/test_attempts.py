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
from tests.quizzes.taking import ALL_KINDS, answer_all, right_payload

pytestmark = pytest.mark.django_db

ADDRESSES = [
    ("get", "attempt", {}),
    ("put", "attempt-answer", {"position": 1}),
    ("put", "attempt-answers", {}),
    ("post", "attempt-submit", {}),
    ("get", "attempt-receipt", {}),
    ("get", "attempt-review", {}),
]


@pytest.fixture
def client(owner: User) -> APIClient:
    return api_client_of(owner)


def address(name: str, attempt: Attempt, **more: Any) -> str:
    return reverse(name, kwargs={"public_id": attempt.public_id, **more})


def put_answer(api: APIClient, attempt: Attempt, position: int, **told: Any) -> Any:
    key = told.pop("key", None)
    headers = {"Idempotency-Key": key} if key else {}
    body = {"client": "tab", "sequence": 1, **told}
    return api.put(address("attempt-answer", attempt, position=position), body, headers=headers)


def position_of(attempt: Attempt, kind: ItemKind) -> int:
    return attempt.items.get(question_version__question__kind=kind).position


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


class TestAnswering:
    def test_says_what_became_of_it(self, client: APIClient, attempt: Attempt):
        position = position_of(attempt, ItemKind.CLOZE)

        said = put_answer(client, attempt, position, payload={"text": "Lyon"})

        assert said.status_code == 200
        saved = said.json()
        assert saved == {
            "position": position,
            "revision": 1,
            "saved_at": saved["saved_at"],
            "is_counted": True,
            "outcome": "counted",
            "newest": {
                "payload": {"text": "Lyon"},
                "revision": 1,
                "saved_at": saved["saved_at"],
            },
        }

    def test_the_same_key_gives_the_same_answer_again(self, client: APIClient, attempt: Attempt):
        position = position_of(attempt, ItemKind.CLOZE)
        told: dict[str, Any] = {"payload": {"text": "Lyon"}, "key": "k-1"}

        first = put_answer(client, attempt, position, **told)
        put_answer(client, attempt, position, payload={"text": "Paris"}, sequence=2)
        again = put_answer(client, attempt, position, **told)

        assert (again.status_code, again.json()) == (first.status_code, first.json())
        assert AnswerEvent.objects.count() == 2

    def test_another_answer_under_the_same_key_is_refused(
        self, client: APIClient, attempt: Attempt
    ):
        position = position_of(attempt, ItemKind.CLOZE)
        put_answer(client, attempt, position, payload={"text": "Lyon"}, key="k")

        said = put_answer(client, attempt, position, payload={"text": "Paris"}, sequence=2, key="k")

        assert (said.status_code, said.json()["error"]["code"]) == (409, "delivery_reused")

    def test_an_answer_made_on_an_older_one_is_told_the_newest(
        self, client: APIClient, attempt: Attempt
    ):
        position = position_of(attempt, ItemKind.CLOZE)
        put_answer(client, attempt, position, payload={"text": "Lyon"}, client="a")
        stale: dict[str, Any] = {"payload": {"text": "Paris"}, "client": "b"}

        said = put_answer(client, attempt, position, **stale)

        assert said.status_code == 409
        body = said.json()
        assert body["error"]["code"] == "stale_answer"
        assert body["newest"]["payload"] == {"text": "Lyon"}
        assert body["newest"]["revision"] == 1
        assert AnswerEvent.objects.get(revision=2).payload == {"text": "Paris"}
        assert put_answer(client, attempt, position, **stale).json() == body

    def test_an_answer_may_be_taken_back(self, client: APIClient, attempt: Attempt):
        position = position_of(attempt, ItemKind.CLOZE)
        put_answer(client, attempt, position, payload={"text": "Lyon"})

        said = put_answer(client, attempt, position, payload=None, clear=True, sequence=2)

        assert said.json()["newest"]["payload"] is None

    @pytest.mark.parametrize(
        ("told", "code", "field"),
        [
            ({"payload": {"choice": 1}}, "malformed_answer", "payload"),
            ({"payload": {"text": "x" * 501}}, "malformed_answer", "payload"),
            ({"payload": "Lyon"}, "malformed_answer", "payload"),
            ({"payload": {"text": "a\x00b"}}, "malformed_answer", "payload"),
            ({"payload": None}, "blank_answer", "payload"),
            ({"payload": {"text": " "}}, "blank_answer", "payload"),
            ({}, "blank_answer", "payload"),
            ({"payload": {"text": "x"}, "client": ""}, "invalid", "client"),
            ({"payload": {"text": "x"}, "client": "x" * 37}, "invalid", "client"),
            ({"payload": {"text": "x"}, "client": "a\x00"}, "invalid", "client"),
            ({"payload": {"text": "x"}, "sequence": 2**31}, "invalid", "sequence"),
            ({"payload": {"text": "x"}, "sequence": "x"}, "invalid", "sequence"),
            ({"payload": {"text": "x"}, "base_revision": -1}, "invalid", "base_revision"),
            ({"payload": {"text": "x"}, "clear": "perhaps"}, "invalid", "clear"),
            ({"payload": {"text": "x"}, "key": "x" * 65}, "malformed_delivery", None),
            ({"payload": {"text": "x"}, "key": "a b"}, "malformed_delivery", None),
        ],
    )
    def test_what_is_no_answer_is_refused_by_name(
        self,
        client: APIClient,
        attempt: Attempt,
        told: dict[str, Any],
        code: str,
        field: str | None,
    ):
        said = put_answer(client, attempt, position_of(attempt, ItemKind.CLOZE), **told)

        assert said.status_code == 400
        assert said.json()["error"]["code"] == code
        assert field is None or list(said.json()["error"]["fields"]) == [field]
        assert not AnswerEvent.objects.exists()

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ("", 400),
            ("{", 400),
            ("[]", 400),
            ('"x"', 400),
            ("null", 400),
            ('{"payload": NaN}', 400),
            ("[" * 50_000, 400),
            (" " * 3_000_000, 413),
            (r'{"payload": {"text": "\ud83d"}, "client": "a", "sequence": 1}', 400),
        ],
        ids=lambda value: str(value)[:10],
    )
    def test_a_body_that_says_no_answer_is_refused(
        self, client: APIClient, attempt: Attempt, body: str, status: int
    ):
        url = address("attempt-answer", attempt, position=position_of(attempt, ItemKind.CLOZE))

        said = client.generic("PUT", url, body, "application/json")

        assert said.status_code == status
        assert said.json()["error"]["message"]
        assert not AnswerEvent.objects.exists()

    @pytest.mark.parametrize("position", [0, 99, 2**40])
    def test_a_question_that_is_not_there_is_not_found(
        self, client: APIClient, attempt: Attempt, position: int
    ):
        said = put_answer(client, attempt, position, payload={"choice": 0})

        assert (said.status_code, said.json()["error"]["code"]) == (404, "not_found")

    def test_a_submitted_attempt_is_closed(self, owner: User, client: APIClient, attempt: Attempt):
        submit_attempt(attempt=attempt, by=owner)

        said = put_answer(client, attempt, 1, payload={"choice": 0})

        assert (said.status_code, said.json()["error"]["code"]) == (409, "attempt_closed")

    def test_takes_six_queries_at_most(
        self, client: APIClient, attempt: Attempt, django_assert_max_num_queries: Any
    ):
        position = position_of(attempt, ItemKind.CLOZE)
        put_answer(client, attempt, position, payload={"text": "x"})

        with django_assert_max_num_queries(6 + SAVEPOINT):
            put_answer(client, attempt, position, payload={"text": "y"}, sequence=2)


SAVEPOINT = 2
"""Queries that a test counts because it runs in a transaction of its own."""


class TestAnsweringMany:
    def test_says_what_became_of_each(self, client: APIClient, attempt: Attempt):
        items = attempt.items.select_related("question_version").order_by("position")
        answers = [
            {
                "position": item.position,
                "payload": right_payload(item),
                "client": "tab",
                "sequence": 1,
            }
            for item in items
        ]

        said = client.put(address("attempt-answers", attempt), {"answers": answers})

        assert said.status_code == 200
        assert [saved["outcome"] for saved in said.json()["answers"]] == ["counted"] * len(answers)
        again = client.put(address("attempt-answers", attempt), {"answers": answers})
        assert again.json() == said.json()

    def test_a_key_names_the_whole_request(self, client: APIClient, attempt: Attempt):
        position = position_of(attempt, ItemKind.CLOZE)
        answers = [
            {"position": position, "payload": {"text": text}, "client": "tab", "sequence": number}
            for number, text in enumerate("xyz")
        ]
        url = address("attempt-answers", attempt)

        first = client.put(url, {"answers": answers}, headers={"Idempotency-Key": "k"})
        again = client.put(url, {"answers": answers}, headers={"Idempotency-Key": "k"})

        assert first.status_code == 200
        assert again.json() == first.json()
        assert AnswerEvent.objects.count() == 3

    @pytest.mark.parametrize(
        ("answers", "status", "code"),
        [
            ([], 400, "invalid"),
            (None, 400, "invalid"),
            ([{"position": 1}], 400, "invalid"),
            ([7], 400, "invalid"),
            (
                [{"position": 1, "client": "a", "sequence": 1, "payload": {"x": 1}}],
                400,
                "malformed_answer",
            ),
            (
                [{"position": 99, "client": "a", "sequence": 1, "payload": {"choice": 1}}],
                404,
                "not_found",
            ),
            (
                [{"position": 1, "client": "a", "sequence": n, "payload": {}} for n in range(201)],
                400,
                "invalid",
            ),
        ],
    )
    def test_is_refused_as_a_whole(
        self, client: APIClient, attempt: Attempt, answers: Any, status: int, code: str
    ):
        said = client.put(address("attempt-answers", attempt), {"answers": answers})

        assert (said.status_code, said.json()["error"]["code"]) == (status, code)
        assert not AnswerEvent.objects.exists()


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
