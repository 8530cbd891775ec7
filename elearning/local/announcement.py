"""What `make run` says once the pages answer: where, who may sign in, and how a trainer pulls."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from http import HTTPStatus

from elearning.local.demo import Demo
from elearning.local.ports import address

PATIENCE = 90.0  # seconds
PAUSE = 0.2


def wait_until_ready(port: int, seconds: float = PATIENCE) -> bool:
    """Ask `/readyz` until it answers with 200; tell whether it did in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if _is_ready(port):
            return True
        time.sleep(PAUSE)
    return False


def announce(port: int, demo: Demo, cohort: str) -> list[str]:
    """Write the lines that stay the same each time; `cohort` is the demo cohort's id."""
    url = f"{address(port)}api/v1/cohorts/{cohort}/progress/"
    return [
        "",
        f"ready at {address(port)} (Ctrl-C ends it)",
        *(f"{person.role} {person.email} {person.password}" for person in demo.people),
        f"curl -H 'Authorization: Token {demo.token}' {url}",
        "",
    ]


def _is_ready(port: int) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never by a proxy
    try:
        with opener.open(f"{address(port)}readyz", timeout=5) as response:
            return bool(response.status == HTTPStatus.OK)
    except (urllib.error.URLError, OSError):
        return False
