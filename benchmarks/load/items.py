"""What the statistics of a quiz's questions cost a trainer's client, beside reading one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import urllib3

from accounts.services.tokens import create_token
from benchmarks.load.addresses import ROW
from benchmarks.load.processor import read_seconds
from benchmarks.load.site import Site
from benchmarks.row import Row
from quizzes.models import Quiz
from tests.factories.accounts import AdminFactory

ROUNDS, EACH = 6, 40
"""Requests of a round; the addresses take turns, so that what else the machine does hits all."""
MOST_ROWS, MOST_GROWTH = 3.0, 1.2
OK = 200


def measure_items(site: Site, few: Quiz, many: Quiz) -> Iterator[Row]:
    """Measure the CPU of web server and database a request, by quizzes with few and many answers.

    Both quizzes ask as many questions. Answers are whole each time: no stamp is sent.
    """
    used = _measure(
        site,
        {
            "row": f"/{ROW}{few.slug}/",
            "few": f"/api/v1/quizzes/{few.slug}/items/",
            "many": f"/api/v1/quizzes/{many.slug}/items/",
            "quiz": f"/api/v1/quizzes/{many.slug}/statistics/",
        },
    )
    for name, what in (("row", "one row"), ("few", "item statistics"), ("quiz", "quiz statistics")):
        yield Row(f"CPU of reading {what} by the API", 1000 * used[name], "ms")
    yield Row("… item statistics so many times a row", used["few"] / used["row"], "×", MOST_ROWS)
    growth = used["many"] / used["few"]
    yield Row("… with a million answers so many times as much", growth, "×", MOST_GROWTH)


def _measure(site: Site, paths: Mapping[str, str]) -> dict[str, float]:
    """Return the least CPU seconds a request of each address; the first round warms up."""
    found: dict[str, list[float]] = {name: [] for name in paths}
    for number in range(1 + ROUNDS):
        client = _Client(site, f"10.3.0.{number + 1}")  # another person: there is a limit for each
        for name, path in paths.items():
            found[name].append(client.measure(path))
        client.close()
    return {name: min(rounds[1:]) for name, rounds in found.items()}


class _Client:
    """A program that asks by token and keeps one connection open."""

    def __init__(self, site: Site, address: str) -> None:
        self._site = site
        self._pool = urllib3.HTTPConnectionPool("127.0.0.1", site.port, maxsize=1, retries=False)
        self._headers = {
            "Authorization": f"Token {create_token(user=AdminFactory.create())}",
            "X-Forwarded-For": address,
            "X-Forwarded-Proto": "https",
        }

    def measure(self, path: str) -> float:
        """Ask for an address some times, and return the CPU seconds of one."""
        self._ask(path)
        before = read_seconds(self._site.trees)
        for _ in range(EACH):
            self._ask(path)
        after = read_seconds(self._site.trees)
        return sum(after[part] - before[part] for part in ("web", "database")) / EACH

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()

    def _ask(self, path: str) -> None:
        answer = self._pool.request("GET", path, headers=self._headers)
        assert answer.status == OK, f"{path}: {answer.status}"
