"""Whatever the schema lets one ask, whoever asks it: no answer that the schema does not allow.

Each request that schemathesis makes up is asked by each kind of person on the same rows; nothing
comes of it. `make test-api` asks far more often.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from schemathesis import Case

from tests.elearning.api.asking import ASKERS, Tally, load_schema
from tests.elearning.api.school import School
from tests.elearning.api.table import fill

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

SCHEMA = load_schema()
PATIENT = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@SCHEMA.parametrize()
@PATIENT
@pytest.mark.usefixtures("kept_connection")
def test_no_answer_is_one_that_the_schema_does_not_allow(
    case: Case, school: School, headers: dict[str, dict[str, str]], tally: Tally
):
    if isinstance(case.body, dict):
        case.body = fill(case.body, school)
    for asker in ASKERS:
        with transaction.atomic():
            try:
                status = ask(case, headers[asker])
            except BaseException as error:
                error.add_note(f"asked by: {asker}")
                raise
            finally:
                transaction.set_rollback(True)
        if case.method == case.operation.method.upper():
            tally[case.operation.label, asker, status] += 1


def ask(case: Case, headers: dict[str, str]) -> int:
    """Ask, and hold the answer against the schema and the one shape of errors."""
    response = case.call_and_validate(headers=headers)
    if response.status_code >= 400:
        assert is_an_error(response.json()), response.text
    return response.status_code


def is_an_error(body: Any) -> bool:
    return body["error"].keys() == {"code", "message", "fields"}
