from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from rest_framework.throttling import SimpleRateThrottle

from accounts.services.tokens import create_token, find_token
from tests.elearning.api.asking import ASKERS, EXAMPLES, FEW, Tally
from tests.elearning.api.school import School, found_school
from tests.elearning.api.table import FILES, NAME

TALLY = pytest.StashKey[Tally]()
FILE = tuple(NAME.sub("{}", name.split()[1]) for name in FILES)
"""How addresses end that take a file."""


@pytest.fixture
def school(db: None) -> School:
    return found_school()


@pytest.fixture
def headers(school: School, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, str]]:
    """What each of those who ask sends along; nobody meets a limit."""
    rates = dict.fromkeys(SimpleRateThrottle.THROTTLE_RATES, "1000000/min")
    monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", rates)
    told: dict[str, dict[str, str]] = {name: {} for name in ASKERS}
    for name in told.keys() & school.people.keys():
        token = create_token(user=school.people[name])
        find_token(token)  # notes that it is used, which every request would do that is undone
        told[name] = {"Authorization": f"Token {token}"}
    return told


@pytest.fixture
def kept_connection(db: None) -> Iterator[None]:
    """Keep the test's transaction: the end of a request would close its connection."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Iterator[Tally]:
    """Count the answers to one operation; somebody must have got what they asked for.

    Nobody does who would have to send a file, which is not made up here.
    """
    counted: Tally = Counter()
    yield counted
    request.config.stash.setdefault(TALLY, Counter()).update(counted)
    needs_a_file = any(NAME.sub("{}", operation).endswith(FILE) for operation, _, _ in counted)
    assert needs_a_file or any(200 <= status < 300 for _, _, status in counted)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say after a long run how often which answer came."""
    counted = config.stash.get(TALLY, Counter())
    if EXAMPLES == FEW or not counted:
        return
    terminalreporter.section(f"{counted.total()} answers of the API")
    lines: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (operation, asker, status), number in sorted(counted.items()):
        lines[operation, asker].append(f"{status} × {number}")
    for (operation, asker), answers in lines.items():
        terminalreporter.write_line(f"{operation:<62} {asker:<8} {', '.join(answers)}")
