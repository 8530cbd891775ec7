from __future__ import annotations

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

BASE = "/api/v1/attempts/{public_id}/"
ALWAYS = {"401", "403", "406", "429", "503"}
WITH_A_BODY = {"400", "413", "415"}
EXPECTED = {
    (BASE, "get"): ALWAYS | {"200", "404"},
    (f"{BASE}items/{{position}}/answer/", "put"): ALWAYS | WITH_A_BODY | {"200", "404", "409"},
    (f"{BASE}items/{{position}}/check/", "post"): ALWAYS | {"200", "404", "409"},
    (f"{BASE}items/{{position}}/contest/", "get"): ALWAYS | {"200", "404"},
    (f"{BASE}items/{{position}}/contest/", "post"): ALWAYS | WITH_A_BODY | {"201", "404", "409"},
    (f"{BASE}answers/", "put"): ALWAYS | WITH_A_BODY | {"200", "404", "409"},
    (f"{BASE}submit/", "post"): ALWAYS | {"202", "404"},
    (f"{BASE}receipt/", "get"): ALWAYS | {"200", "404", "409"},
    (f"{BASE}review/", "get"): ALWAYS | {"200", "404", "409"},
}


@pytest.fixture(scope="module")
def schema() -> Any:
    return SchemaGenerator().get_schema(request=None, public=True)


def test_the_schema_is_valid(schema: Any):
    validate_schema(schema)


@pytest.mark.parametrize("operation", EXPECTED, ids=" ".join)
def test_an_address_says_what_it_answers(schema: Any, operation: tuple[str, str]):
    path, method = operation
    described = schema["paths"][path][method]

    assert set(described["responses"]) == EXPECTED[operation]
    assert described["operationId"]
    assert described["description"]


def test_no_other_address_of_attempts_goes_undescribed(schema: Any):
    described = {
        (path, method)
        for path, methods in schema["paths"].items()
        for method in methods
        if path.startswith(BASE)
    }

    assert described == set(EXPECTED)


def test_a_payload_has_one_member(schema: Any):
    payload = schema["components"]["schemas"]["AnswerInputRequest"]["properties"]["payload"]

    assert set(payload["properties"]) == {"choice", "choices", "pairs", "order", "text"}
    assert payload["maxProperties"] == 1
