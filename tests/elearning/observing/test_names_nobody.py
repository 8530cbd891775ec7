"""Everything that a real web server and a real worker write, held against what nobody may read."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.db import connection

from accounts.models import User
from progress import dispatch
from progress.models import Invitation
from progress.queries.invitations import sign
from progress.services.inviting import Guest
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, InvitationFactory
from tests.processes import RedisServer, wait_until, web, worker

EMAIL, NAME, SECRET = "olga@example.org", "Petrovskaya", "a-secret-of-olga"
FAILS = """
    CREATE FUNCTION fail_with_a_name() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'Key (email)=(olga@example.org) of Petrovskaya'; END $$;
    CREATE TRIGGER fails BEFORE INSERT OR UPDATE ON {table}
    FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION fail_with_a_name();
"""
WORKS = "DROP FUNCTION fail_with_a_name() CASCADE"

WANTED = [200, 200, 200, 200, 404, 404, 200, 400, 401, 500]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture(params=["json", "text"])
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the processes write their log as production does."""
    monkeypatch.setenv("LOG_FORMAT", request.param)
    return str(request.param)


@pytest.fixture
def olga(db: None) -> User:
    return User.objects.create_user(EMAIL, SECRET, name=f"Olga {NAME}")


@pytest.fixture
def failing() -> Iterator[Any]:
    """Have the database refuse with a message that names somebody."""
    with connection.cursor() as cursor:
        yield lambda table, when: cursor.execute(FAILS.format(table=table, when=when))
        cursor.execute(WORKS)


class Browser:
    """Follows links and fills in forms as somebody does."""

    def __init__(self, port: int) -> None:
        self._site = f"http://127.0.0.1:{port}"
        self._cookies = CookieJar()
        self._opener: OpenerDirector = build_opener(HTTPCookieProcessor(self._cookies))

    def get(self, path: str, **headers: str) -> HTTPResponse | HTTPError:
        return self._open(Request(self._site + path, headers=headers))  # noqa: S310  # ours

    def post(self, path: str, **told: str) -> HTTPResponse | HTTPError:
        self.get(path)
        token = next(cookie.value for cookie in self._cookies if cookie.name == "csrftoken")
        sent = urlencode({**told, "csrfmiddlewaretoken": token}).encode()
        headers = {"Referer": self._site + path}
        return self._open(Request(self._site + path, sent, headers))  # noqa: S310  # ours

    def _open(self, request: Request) -> HTTPResponse | HTTPError:
        try:
            answer: HTTPResponse | HTTPError = self._opener.open(request, timeout=30)
        except HTTPError as error:
            answer = error
        answer.read()
        answer.close()
        return answer


def test_the_web_tells_nobodys_name(
    form: str, redis: RedisServer, logs: Path, olga: User, failing: Any
):
    log = logs / "web.log"
    invitation = InvitationFactory(email=EMAIL, name=NAME)
    link, key = sign(invitation), default_token_generator.make_token(olga)
    with web(redis.url, log) as port:
        browser = Browser(port)
        statuses = [
            browser.post("/accounts/login/", login=EMAIL, password="wrong-" + SECRET),
            browser.post("/accounts/password/reset/", email=EMAIL),
            browser.get(f"/accounts/password/reset/key/{olga.pk}-{key}/"),
            browser.get(f"/join/invitation/{link}/"),
            browser.get(f"/join/invitation/{link}x/"),
            browser.get(f"/no/{quote(EMAIL)}/?email={quote(EMAIL)}&token={SECRET}"),
            browser.get("/readyz", **{"X-Request-ID": EMAIL, "User-Agent": NAME}),
            browser.get("/readyz", Host=EMAIL),
            browser.get(f"/api/v1/quizzes/?learner={EMAIL}", Authorization=f"Token {SECRET}"),
        ]
        say_nonsense(port)
        failing("accounts_user", "true")
        asked = {
            "name": NAME,
            "email": "petra@example.org",
            "password1": SECRET,
            "password2": SECRET,
        }
        statuses.append(browser.post("/accounts/signup/", **asked))

    said = log.read_text()
    assert [answer.status for answer in statuses] == WANTED
    assert personal(said, link, key) == []
    if form == "json":
        lines = [json.loads(line) for line in said.splitlines()]
        errors = {line["error"]: line for line in lines if "error" in line}
        assert errors.keys() == {"DisallowedHost", "ProgrammingError < RaiseException"}
        failure = errors["ProgrammingError < RaiseException"]
        assert any("accounts/" in place or "allauth/" in place for place in failure["trace"])
        by_request = [line for line in lines if line.get("request") == failure["request"]]
        assert [line.get("view") for line in by_request] == [None, "account_signup"]
        assert [line["status"] for line in lines if line.get("view") == "nowhere"] == [404, 400]


def test_a_worker_tells_nobodys_name(form: str, redis: RedisServer, logs: Path, failing: Any):
    log = logs / "worker.log"
    cohort = CohortFactory(name=NAME)
    guests = [Guest(EMAIL, NAME)]
    failing("progress_invitation", "NEW.sent_at IS NOT NULL")
    with worker(redis.url, log, queue="scoring,mail"):
        dispatch.invite(cohort=cohort, guests=guests, by=TrainerFactory())
        wait_until(Invitation.objects.filter(failures=1).exists, "it failed")
        wait_until(lambda: "RaiseException" in log.read_text(), "that is told")

    said = log.read_text()
    assert personal(said, sign(Invitation.objects.get())) == []
    assert "progress.send_invitation" in said
    assert f"progress.Invitation {Invitation.objects.get().pk} failed on try 1" in said
    if form == "json":
        told = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
        (failed,) = [line for line in told if "tries" in line]
        assert (failed["row"], failed["tries"]) == (Invitation.objects.get().pk, 1)
        (ended,) = [line for line in told if line["message"] == "task"]
        assert (ended["task"], ended["state"]) == ("progress.send_invitation", "failure")
        assert ended["row"] == Invitation.objects.get().pk


def personal(said: str, *secrets: str) -> list[str]:
    """Find what nobody may read."""
    names = [EMAIL.partition("@")[0], "petra", NAME, SECRET, "127.0.0.1", *secrets]
    return [name for name in names if name.lower() in said.lower()]


def say_nonsense(port: int) -> None:
    """Send what is no request, with a name in it."""
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(f"GET /?{EMAIL} {NAME}\r\n\r\n".encode())
        client.recv(1000)
