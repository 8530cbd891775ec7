"""A browser's way of asking: cookies, forms with their token, redirects; and the API beside it."""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode

import urllib3

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
LONGEST_ANSWER = 60.0  # seconds
MOST_REDIRECTS = 5


class Unexpected(Exception):
    """The site did not answer as it should."""


class Browser:
    """One person's browser, which keeps one connection open; it speaks as a proxy hands on."""

    def __init__(self, port: int, address: str) -> None:
        self._site = f"127.0.0.1:{port}"
        self._pool = urllib3.HTTPConnectionPool(
            "127.0.0.1", port, maxsize=1, timeout=LONGEST_ANSWER, retries=False
        )
        self._forwarded = {"X-Forwarded-For": address, "X-Forwarded-Proto": "https"}
        self._cookies: dict[str, str] = {}
        self.page = ""
        """What the last page said."""
        self.path = ""
        """Where it stands."""

    def open(self, path: str) -> None:
        """Open a page."""
        self._show("GET", path)

    def send_form(self, path: str, **fields: str) -> None:
        """Send a form of the page that is open, and go where it leads."""
        token = TOKEN.search(self.page)
        if token is None:
            raise Unexpected(f"no form on {self.path}")
        body = urlencode({**fields, "csrfmiddlewaretoken": token[1]})
        self._show("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Ask the API as the page's scripts do; return status and content."""
        written = None if body is None else json.dumps(body)
        headers = {"Content-Type": "application/json", "X-CSRFToken": self._cookies["csrftoken"]}
        response = self._request(method, f"/api/v1/{path}", written, headers)
        return response.status, response.json()

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()

    def _show(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> None:
        response = self._request(method, path, body, headers or {})
        for _ in range(MOST_REDIRECTS):
            if response.status not in (HTTPStatus.FOUND, HTTPStatus.SEE_OTHER):
                break
            path = response.headers["Location"]
            response = self._request("GET", path, None, {})
        if response.status != HTTPStatus.OK:
            raise Unexpected(f"{method} {path}: {response.status}")
        self.page, self.path = response.data.decode(), path

    def _request(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> urllib3.BaseHTTPResponse:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        told = {**self._forwarded, **headers, "Referer": f"https://{self._site}/"}
        response = self._pool.request(
            method, path, body=body, headers={**told, "Cookie": cookies}, redirect=False
        )
        for line in response.headers.getlist("Set-Cookie"):
            self._cookies |= {name: said.value for name, said in SimpleCookie(line).items()}
        return response
