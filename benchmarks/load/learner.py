"""What a learner does, from sign-in to the mark, without a pause for thinking."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from benchmarks.load.browser import Browser, Unexpected

PASSWORD = "a password of the bench"  # noqa: S105  # of people who live for one run
LOOK_AGAIN = 0.25  # seconds between looks for the mark
LONGEST_WAIT = 60.0  # seconds
STEPS = ("sign in", "open the quiz", "start", "save an answer", "submit", "from submit to mark")


@dataclass(slots=True)
class Learner:
    """A learner with a browser, and the seconds that each step took."""

    email: str
    browser: Browser
    seconds: dict[str, list[float]] = field(default_factory=lambda: {step: [] for step in STEPS})
    attempt: str = ""

    def sign_in(self) -> None:
        """Sign in by the page."""
        with self._timed("sign in"):
            self.browser.open("/accounts/login/")
            self.browser.send_form("/accounts/login/", login=self.email, password=PASSWORD)
        if self.browser.path != "/":
            raise Unexpected(f"signing in led to {self.browser.path}")

    def take(self, quiz: str) -> None:
        """Take a quiz: start by the page, answer by the API, and wait for the mark."""
        with self._timed("open the quiz"):
            self.browser.open(f"/quizzes/{quiz}/")
        with self._timed("start"):
            self.browser.send_form(f"/quizzes/{quiz}/start/")
        self.attempt = self.browser.path.strip("/").split("/")[2]
        sheet = self._ask("GET", f"attempts/{self.attempt}/")
        for item in sheet["items"]:
            with self._timed("save an answer"):
                self._save(item)
        began = time.perf_counter()
        with self._timed("submit"):
            self._ask("POST", f"attempts/{self.attempt}/submit/")
        review = self._wait_for_mark()
        self.seconds["from submit to mark"].append(time.perf_counter() - began)
        if not 0 <= review["fraction"] <= 1 or len(review["items"]) != len(sheet["items"]):
            raise Unexpected("this is no review")

    def _save(self, item: dict[str, Any]) -> None:
        told = {"payload": choose(item), "client": "bench", "sequence": 1}
        place = f"attempts/{self.attempt}/items/{item['position']}/answer/"
        if not self._ask("PUT", place, told)["is_counted"]:
            raise Unexpected(f"{place}: not counted")

    def _wait_for_mark(self) -> Any:
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end:
            status, said = self.browser.ask("GET", f"attempts/{self.attempt}/review/")
            if status == HTTPStatus.OK:
                return said
            if status != HTTPStatus.CONFLICT or said["error"]["code"] != "not_scored":
                raise Unexpected(f"review: {status} {said}")
            time.sleep(LOOK_AGAIN)
        raise Unexpected("no mark in time")

    def _ask(self, method: str, path: str, body: Any = None) -> Any:
        status, said = self.browser.ask(method, path, body)
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            raise Unexpected(f"{method} {path}: {status} {said}")
        return said

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[step].append(time.perf_counter() - start)


def choose(item: dict[str, Any]) -> dict[str, Any]:
    """Answer a question with what comes first, by the member that it wants."""
    numbers = [option["number"] for option in item["options"]]
    payloads: dict[str, Callable[[], Any]] = {
        "choice": lambda: numbers[0],
        "choices": lambda: numbers[:1],
        "pairs": lambda: dict(zip(map(str, range(len(item["lefts"]))), numbers, strict=False)),
        "order": lambda: numbers,
        "text": lambda: "1",
    }
    return {item["member"]: payloads[item["member"]]()}
