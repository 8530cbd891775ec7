"""Submissions that are sent again and again at the same time, to the web server as it is run."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Barrier

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.services.tokens import create_token
from quizzes.models import Attempt
from tests.faults.scenario import Scenario, scored_attempts
from tests.faults.submissions import ITEMS, make_attempts, reminders
from tests.processes import RedisServer, wait_until, web, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ATTEMPTS = 200
TIMES = 10
SOON = 60.0
"""Seconds."""
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "elearning.settings.production",
    "SECRET_KEY": settings.SECRET_KEY,
    "ALLOWED_HOSTS": "localhost",
    "EMAIL_URL": "smtp://localhost",
    "TRUSTED_PROXY_COUNT": "1",
    "WEB_THREADS": str(TIMES // 2),  # of each of the two processes: all ten are answered at once
}

Press = tuple[str, str]
"""The address that submits an attempt, and the token of its learner."""
Said = tuple[int, str]
"""The status and the body of a response."""


def test_two_hundred_attempts_submitted_ten_times_at_once_count_once(
    scenario: Scenario, redis: RedisServer, logs: Path, tmp_path: Path
):
    attempts = make_attempts(ATTEMPTS)
    presses = [(address(attempt), create_token(user=attempt.learner)) for attempt in attempts]

    with (
        web(redis.url, logs / "web.log", STATIC_ROOT=str(tmp_path), **PRODUCTION) as port,
        worker(redis.url, logs / "worker.log") as group,
    ):
        responses = press_all(port, presses)
        wait_until(lambda: scored_attempts() == ATTEMPTS, "all are scored", SOON)
        received = reminders(group)

    scenario.remarks.append(f"{sum(map(len, responses.values()))} requests")
    assert {len(said) for said in responses.values()} == {TIMES}
    assert {address: set(said) for address, said in responses.items() if len(set(said)) > 1} == {}
    for attempt in Attempt.objects.all():
        ((status, body),) = set(responses[address(attempt)])
        assert (status, json.loads(body)["receipt"]) == (202, attempt.receipt)
    assert scenario.counts == {
        "submitted": ATTEMPTS, "scored": ATTEMPTS, "marks": ATTEMPTS * ITEMS, "doubled": 0,
    }  # fmt: skip
    assert received == ATTEMPTS, "a worker was reminded of an attempt twice"
    assert set(Attempt.objects.values_list("tries", flat=True)) == {1}


def address(attempt: Attempt) -> str:
    """Return where an attempt is submitted."""
    return reverse("attempt-submit", kwargs={"public_id": attempt.public_id})


def press_all(port: int, presses: Sequence[Press]) -> dict[str, list[Said]]:
    """Send each submission from ten clients at the same time; return what each was told."""
    start = Barrier(TIMES, timeout=SOON)
    told: dict[str, list[Said]] = defaultdict(list)

    def send_all() -> None:
        client = HTTPConnection("127.0.0.1", port, timeout=SOON)
        for address, token in presses:
            start.wait()
            told[address].append(send(client, address, token))
        client.close()

    with ThreadPoolExecutor(TIMES) as pool:
        for done in [pool.submit(send_all) for _ in range(TIMES)]:
            done.result()
    return told


def send(client: HTTPConnection, address: str, token: str) -> Said:
    """Send one submission, as the proxy hands it on."""
    said = {
        "Authorization": f"Token {token}",
        "Host": "localhost",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "192.0.2.1",
    }
    client.request("POST", address, headers=said)
    response = client.getresponse()
    return response.status, response.read().decode()
