"""Each way in which the API refuses, asked for through the whole stack, has the one shape."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import OperationalError, connection
from django.test import Client
from rest_framework.throttling import SimpleRateThrottle

from tests.elearning.api.school import IDS, School

pytestmark = pytest.mark.django_db

JSON = "application/json"
VERIFY = "/api/v1/receipts/verify/"
COHORTS = "/api/v1/cohorts/"
ATTEMPT = f"/api/v1/attempts/{IDS['open']}/"
CLEARED = {"data": '{"clear": true, "client": "tab", "sequence": 1}'}
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"
TOO_LARGE = b'{"receipt": "' + b"x" * configured.DATA_UPLOAD_MAX_MEMORY_SIZE + b'"}'

Failing = tuple[str, str, dict[str, Any], int, str]
SIGNED_IN: list[Failing] = [
    ("GET", "/api/v1/nowhere/", {}, 404, "not_found"),
    ("GET", "/api/v1/", {}, 404, "not_found"),
    ("GET", "/api/v2/cohorts/", {}, 404, "not_found"),
    ("GET", "/api/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}999/progress/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}{10**400}/progress/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}{'9' * 5000}/progress/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}-1/progress/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}%00/progress/", {}, 404, "not_found"),
    ("GET", f"{COHORTS}?format=yaml", {}, 406, "not_acceptable"),
    ("GET", f"{COHORTS}?format=%00", {}, 406, "not_acceptable"),
    ("POST", "/api/v1/quizzes/%00/attempts/", {}, 404, "not_found"),
    ("POST", f"/api/v1/quizzes/{'x' * 5000}/attempts/", {}, 404, "not_found"),
    ("GET", "/api/v1/attempts/no-uuid/", {}, 404, "not_found"),
    ("POST", f"{ATTEMPT}items/{10**30}/check/", {}, 404, "not_found"),
    ("PUT", f"{ATTEMPT}items/{2**15}/answer/", CLEARED, 404, "not_found"),
    ("PUT", f"{ATTEMPT}items/{2**31}/answer/", CLEARED, 404, "not_found"),
    ("PUT", f"{ATTEMPT}items/{10**30}/answer/", CLEARED, 404, "not_found"),
    ("PUT", COHORTS, {}, 405, "method_not_allowed"),
    ("PROPFIND", COHORTS, {}, 405, "method_not_allowed"),
    ("GET", COHORTS, {"headers": {"accept": "text/html"}}, 406, "not_acceptable"),
    ("GET", COHORTS, {"headers": {"accept": "application/xml, x/y"}}, 406, "not_acceptable"),
    ("POST", VERIFY, {"data": ""}, 400, "invalid"),
    ("POST", VERIFY, {"data": "{"}, 400, "parse_error"),
    ("POST", VERIFY, {"data": b"\xff\xfe"}, 400, "parse_error"),
    ("POST", VERIFY, {"data": '{"receipt": NaN}'}, 400, "parse_error"),
    ("POST", VERIFY, {"data": "[" * 100_000}, 400, "parse_error"),
    ("POST", VERIFY, {"data": "[1]"}, 400, "invalid"),
    ("POST", VERIFY, {"data": "null"}, 400, "invalid"),
    ("POST", VERIFY, {"data": '{"receipt": "\\u0000"}'}, 400, "invalid"),
    ("POST", VERIFY, {"data": '{"receipt": "\\ud800"}'}, 400, "invalid"),
    ("POST", VERIFY, {"data": '{"receipt": {}}'}, 400, "invalid"),
    ("POST", VERIFY, {"data": '{"receipt": "x"}'}, 409, "forged_receipt"),
    ("POST", VERIFY, {"data": TOO_LARGE}, 413, "too_large"),
    ("POST", VERIFY, {"data": "x", "content_type": "text/plain"}, 415, "unsupported_media_type"),
    ("POST", VERIFY, {"data": "x", "content_type": "nonsense"}, 415, "unsupported_media_type"),
    (
        "POST",
        VERIFY,
        {"data": "x", "content_type": "multipart/form-data"},
        415,
        "unsupported_media_type",
    ),
    ("POST", VERIFY, {"data": "receipt=x", "content_type": FORM}, 415, "unsupported_media_type"),
]


@pytest.fixture
def trainer(school: School) -> Client:
    client = school.client_of("trainer")
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize(
    ("method", "path", "more", "status", "code"),
    SIGNED_IN,
    ids=lambda value: str(value)[:60],
)
def test_what_cannot_be_done_is_told_in_the_one_shape(
    trainer: Client, method: str, path: str, more: dict[str, Any], status: int, code: str
):
    answer = trainer.generic(method, path, **{"content_type": JSON, **more})

    assert (answer.status_code, said(answer)["code"]) == (status, code or said(answer)["code"])


def said(answer: Any) -> dict[str, Any]:
    """Read the error of an answer, which has the one shape."""
    assert answer["Content-Type"].endswith("json")  # the schema has a JSON of its own
    body = json.loads(answer.content)
    assert body.keys() == {"error"}
    error: dict[str, Any] = body["error"]
    assert error.keys() == {"code", "message", "fields"}
    assert error["code"]
    assert error["message"]
    return error


@pytest.mark.parametrize(
    ("path", "person", "status", "code"),
    [
        (COHORTS, "nobody", 401, "not_authenticated"),
        (COHORTS, "owner", 403, "permission_denied"),
        (f"/api/v1/attempts/{IDS['open']}/receipt/", "owner", 409, "not_submitted"),
        (f"/api/v1/attempts/{IDS['submitted']}/review/", "owner", 409, "not_scored"),
    ],
)
def test_who_is_refused_is_told_in_the_one_shape(
    school: School, path: str, person: str, status: int, code: str
):
    answer = school.client_of(person).get(path)

    assert (answer.status_code, said(answer)["code"]) == (status, code)


@pytest.mark.parametrize("token", ["", "Token", "Token x y", "Token \xff", "Token " + "0" * 40])
def test_a_token_that_is_none_is_refused_in_the_one_shape(token: str):
    answer = Client().get(COHORTS, headers={"authorization": token})

    assert answer.status_code == 401
    assert said(answer)["code"] in {"not_authenticated", "authentication_failed"}


def test_a_session_without_its_token_against_forgery_is_refused(school: School):
    client = Client(enforce_csrf_checks=True)
    client.force_login(school.people["trainer"])

    answer = client.post(VERIFY, {"receipt": "x"}, content_type=JSON)

    assert (answer.status_code, said(answer)["code"]) == (403, "permission_denied")


def test_a_host_that_is_not_ours_is_refused(trainer: Client):
    answer = trainer.get(COHORTS, headers={"host": "somebody.else"})

    assert (answer.status_code, said(answer)["code"]) == (400, "bad_request")


@pytest.mark.parametrize(
    ("person", "path"), [("nobody", "/api/v1/schema/?format=json"), ("trainer", COHORTS)]
)
def test_who_asks_too_often_is_told_when_to_come_back(
    school: School, monkeypatch: pytest.MonkeyPatch, person: str, path: str
):
    rates = dict.fromkeys(SimpleRateThrottle.THROTTLE_RATES, "1/min")
    monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", rates)
    client = school.client_of(person)

    _, answer = client.get(path), client.get(path)

    assert (answer.status_code, said(answer)["code"]) == (429, "throttled")
    assert 0 < int(answer["Retry-After"]) <= 60


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [(ZeroDivisionError, 500, "server_error"), (OperationalError, 503, "unavailable")],
)
def test_what_fails_on_our_side_tells_no_more_than_that(
    trainer: Client, error: type[Exception], status: int, code: str
):
    def fail(*args: object) -> None:
        raise error("secret of the house")

    with connection.execute_wrapper(fail):
        answer = trainer.get(COHORTS)

    assert (answer.status_code, said(answer)["code"]) == (status, code)
    assert "secret" not in answer.text
    assert answer.has_header("Retry-After") is (status == 503)
