from __future__ import annotations

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

BASE = "/api/v1/attempts/{public_id}/"
EXPECTED = {
    (BASE, "get"): {"200", "401", "404", "429"},
    (f"{BASE}items/{{position}}/answer/", "put"): {"200", "400", "401", "404", "409", "429"},
    (f"{BASE}items/{{position}}/check/", "post"): {"200", "401", "404", "409", "429"},
    (f"{BASE}answers/", "put"): {"200", "400", "401", "404", "409", "429"},
    (f"{BASE}submit/", "post"): {"202", "401", "404", "429"},
    (f"{BASE}receipt/", "get"): {"200", "401", "404", "409", "429"},
    (f"{BASE}review/", "get"): {"200", "401", "404", "409", "429"},
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
