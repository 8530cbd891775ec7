"""The web server as in production, and a PostgreSQL that refuses."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.processes import RedisServer, web

NOBODY_THERE = "postgresql://nobody@127.0.0.1:1/nothing"
SIGNED_IN = "sessionid=0123456789abcdefghijklmnopqrstuv; django_language=ar; theme=dark"

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def port(redis: RedisServer, logs: Path) -> Iterator[int]:
    """Run the web server without its database."""
    with web(redis.url, logs / "web.log", DATABASE_URL=NOBODY_THERE) as port:
        yield port


def ask(port: int, path: str, cookie: str = "") -> tuple[HTTPResponse, str]:
    """Ask for a page; return the answer and what it says."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Cookie": cookie, "Accept-Language": "es"})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text


def test_without_database_every_address_says_so_and_when_to_come_back(port: int):
    pages = {path: ask(port, path, SIGNED_IN) for path in ("/", "/progress/", "/privacy/")}
    answer, text = ask(port, "/api/v1/quizzes/", SIGNED_IN)

    for page, html in pages.values():
        assert page.status == 503
        assert page.headers["Retry-After"] == "60"
        assert "no-store" in page.headers["Cache-Control"]
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        assert '<html lang="ar" dir="rtl" data-theme="dark">' in html
        assert "إعادة تحميل الصفحة" in html
    assert answer.status == 503
    assert answer.headers["Retry-After"] == "60"
    assert '"code":"unavailable"' in text.replace(" ", "")
    assert ask(port, "/nowhere/")[0].status == 404
    assert ask(port, "/healthz")[0].status == 200
    assert ask(port, "/readyz")[0].status == 503


def test_without_database_a_visitor_reads_what_needs_none(port: int):
    page, html = ask(port, "/privacy/")

    assert page.status == 200
    assert '<html lang="es"' in html
