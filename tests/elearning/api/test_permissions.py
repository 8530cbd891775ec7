"""Who may do what with the API: each address and method, asked by each kind of person.

The expected statuses stand in `permissions.toml`. A new address or method fails here until it has
its line there, and so does a line whose address or method is gone. What a request needs as a body
stands in `table`.
"""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.elearning.api.school import PEOPLE, School
from tests.elearning.api.table import API, BODIES, FILES, TABLE, Line, fill
from tests.guards.addresses import addresses

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
PUBLIC = {f"{API}schema/", f"{API}docs/"}


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
def test_everybody_may_do_what_the_table_says_and_nothing_else(school: School, line: Line):
    statuses = {person: ask(school, person, line) for person in PEOPLE}

    assert statuses == dict(zip(PEOPLE, line.statuses, strict=True))


def test_each_address_and_method_that_is_there_is_in_the_table_and_no_other(school: School):
    admin = school.client_of("admin")
    there = {
        (method, known.route)
        for known in addresses()
        if known.route.startswith(API)
        for method in METHODS
        if admin.generic(method, known.path).status_code != 405
    }

    assert there == {(line.method, line.route) for line in TABLE}


def test_nobody_is_told_by_options_what_an_address_takes(school: School):
    nobody = school.client_of("nobody")
    told = {
        known.route
        for known in addresses()
        if known.route.startswith(API) and nobody.options(known.path).status_code != 401
    }

    assert told == PUBLIC


def test_each_body_belongs_to_a_line():
    assert {*BODIES, *FILES} - {line.name for line in TABLE} == set()


def ask(school: School, person: str, line: Line) -> int:
    """Ask as somebody, and let nothing come of it."""
    client = school.client_of(person)
    with transaction.atomic():
        content_type, body = write(line, school)
        answer = client.generic(line.method, line.path, body, content_type=content_type)
        if answer.streaming:
            answer.getvalue()  # which closes the file
        transaction.set_rollback(True)
    return answer.status_code


def write(line: Line, school: School) -> tuple[str, bytes]:
    """Write what is sent with a line; return its content type before it."""
    if line.file is None:
        return "application/json", json.dumps(fill(line.body, school) or {}).encode()
    file = SimpleUploadedFile("people.csv", line.file)
    return MULTIPART_CONTENT, encode_multipart(BOUNDARY, {"file": file})
