"""The table of `permissions.toml`, and what is sent with its lines."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.elearning.api.school import IDS, School

API = "/api/v1/"
VALUES = {**IDS, "first": "1", "second": "2", "nothing": "999999999"}
"""What stands for a name in braces."""
ANSWER = {"payload": None, "clear": True, "client": "tab", "sequence": 7, "base_revision": 1}
CONTEST = {"ground": "unclear", "words": "The key."}
BODIES: dict[str, dict[str, Any]] = {
    "PUT attempts/{open}/items/{first}/answer/": ANSWER,
    "POST attempts/{scored}/items/{first}/contest/": CONTEST,
    "POST attempts/{open}/items/{first}/contest/": CONTEST,
    "PUT attempts/{open}/answers/": {"answers": [{"position": 1, **ANSWER}]},
    "POST cohorts/": {"name": "Autumn", "courses": [IDS["course"]]},
    "POST cohorts/{cohort}/learners/": {"learners": [{"email": "nora@example.org"}]},
    "POST cohorts/{cohort}/extensions/": {
        "learner": int(IDS["learner"]),
        "due_on": "2999-12-31",
        "reason": "Mission",
    },
    "POST webhooks/": {"url": "https://8.8.8.8/hook", "events": ["attempt.scored"]},
    "POST reports/": {"kind": "attempts", "format": "csv", "cohort": int(IDS["cohort"])},
    "POST report-schedules/": {
        "kind": "attempts",
        "format": "csv",
        "cohort": int(IDS["cohort"]),
        "weekday": "monday",
        "at": "07:30",
        "recipients": ["tara@example.org"],
    },
    "PATCH report-schedules/{schedule}/": {"is_paused": True},
    "POST receipts/verify/": {"receipt": "{receipt}"},
}
"""What makes a request succeed that needs a body, by its line; ``{receipt}`` is the school's."""
FILES = {"POST cohorts/{cohort}/imports/": b"email\nnora@example.org\n"}
"""The same for a file."""
NAME = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class Line:
    """An address and method with the status that each of the people gets."""

    method: str
    address: str
    statuses: list[int]

    @property
    def name(self) -> str:
        """Name the line as `BODIES` does."""
        return f"{self.method} {self.address}"

    @property
    def route(self) -> str:
        """Write the address as the URL map has it, with ``{}`` for each name."""
        return API + NAME.sub("{}", self.address)

    @property
    def path(self) -> str:
        """Write the address with the ids of the school."""
        return API + NAME.sub(lambda name: VALUES[name[1]], self.address)

    @property
    def values(self) -> list[str]:
        """List the ids in the address."""
        return [VALUES[name] for name in NAME.findall(self.address)]

    @property
    def body(self) -> Any:
        """Return what is sent, with names still to be filled in."""
        return BODIES.get(self.name)

    @property
    def file(self) -> bytes | None:
        """Return the file that is sent."""
        return FILES.get(self.name)

    @property
    def succeeds(self) -> bool:
        """Tell whether somebody gets what they ask for."""
        return any(200 <= status < 300 for status in self.statuses)


def fill(body: Any, school: School) -> Any:
    """Fill in what only the rows of a test know."""
    return json.loads(json.dumps(body).replace("{receipt}", school.receipt))


def _read() -> list[Line]:
    told = tomllib.loads(Path(__file__).with_name("permissions.toml").read_text())
    split = ((*line.split(), statuses) for line, statuses in told.items())
    return [Line(method, address, statuses) for method, address, statuses in split]


TABLE = _read()
