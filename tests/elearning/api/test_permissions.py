"""Who may do what with the API: each address and method, asked by each kind of person.

The expected statuses stand in `permissions.toml`. A new address or method fails here until it has
its line there, and so does a line whose address or method is gone. A request that needs a body has
it in `BODIES`.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from tests.elearning.api.school import IDS, PEOPLE, School, found_school
from tests.guards.addresses import addresses

pytestmark = pytest.mark.django_db

API = "/api/v1/"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
ROW = re.compile(r"{(\w+)}")
TABLE = tomllib.loads(Path(__file__).with_name("permissions.toml").read_text())
PUBLIC = {"schema/", "docs/"}

IDS_HERE = {**IDS, "first": "1", "nothing": "999999999"}
ANSWER = {"payload": None, "clear": True, "client": "tab", "sequence": 7, "base_revision": 1}
BODIES: dict[str, dict[str, Any]] = {
    "PUT attempts/{open}/items/{first}/answer/": ANSWER,
    "PUT attempts/{open}/answers/": {"answers": [{"position": 1, **ANSWER}]},
    "POST receipts/verify/": {"receipt": "{receipt}"},
}
"""What is sent with a line of the table, without the spaces in it."""


@pytest.fixture
def school() -> School:
    return found_school()


def lines() -> list[tuple[str, str, list[int]]]:
    """List the table: method, address, statuses."""
    return [(*line.split(), statuses) for line, statuses in TABLE.items()]  # type: ignore[misc]


@pytest.mark.parametrize(("method", "address", "expected"), lines(), ids=list(TABLE))
def test_everybody_may_do_what_the_table_says_and_nothing_else(
    school: School, method: str, address: str, expected: list[int]
):
    body = fill(BODIES.get(f"{method} {address}"), school)
    path = API + ROW.sub(lambda row: IDS_HERE[row[1]], address)

    statuses = [ask(school, person, method, path, body) for person in PEOPLE]

    assert dict(zip(PEOPLE, statuses, strict=True)) == dict(zip(PEOPLE, expected, strict=True))


def test_each_address_and_method_that_is_there_is_in_the_table_and_no_other(school: School):
    admin = school.client_of("admin")
    there = {
        (method, known.route)
        for known in addresses()
        if known.route.startswith(API)
        for method in METHODS
        if admin.generic(method, known.path).status_code != 405
    }

    assert there == {(method, API + ROW.sub("{}", address)) for method, address, _ in lines()}


def test_nobody_is_told_by_options_what_an_address_takes(school: School):
    nobody = school.client_of("nobody")
    told = {
        known.route.removeprefix(API)
        for known in addresses()
        if known.route.startswith(API) and nobody.options(known.path).status_code != 401
    }

    assert told == PUBLIC


def test_each_body_belongs_to_a_line():
    assert BODIES.keys() - {f"{method} {address}" for method, address, _ in lines()} == set()


def ask(school: School, person: str, method: str, path: str, body: Any) -> int:
    """Ask as somebody, and let nothing come of it."""
    client = school.client_of(person)
    with transaction.atomic():
        answer = client.generic(method, path, body, content_type="application/json")
        transaction.set_rollback(True)
    return answer.status_code


def fill(body: Any, school: School) -> str:
    """Write a body as JSON, with the receipt of the school where one is asked for."""
    return json.dumps(body or {}).replace("{receipt}", school.receipt)
