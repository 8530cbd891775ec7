from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt
from quizzes.services.attempts import submit_attempt
from tests.quizzes.api.asking import SAVEPOINT, address, position_of, put_answer
from tests.quizzes.taking import right_payload

pytestmark = pytest.mark.django_db


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
