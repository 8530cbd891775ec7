"""What the whole schema says: of each operation, whoever wrote it."""

from __future__ import annotations

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

from elearning.api.answers import ALWAYS, METHODS, RETRY_AFTER, WITH_A_BODY

SCHEMA: Any = SchemaGenerator().get_schema(request=None, public=True)
OPERATIONS = {
    f"{method} {path}": operation
    for path, methods in SCHEMA["paths"].items()
    for method, operation in methods.items()
    if method in METHODS
}
ERROR = {"$ref": "#/components/schemas/Error"}

each_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS.keys())


@each_operation
def test_an_operation_says_what_the_framework_answers_in_its_place(operation: Any):
    expected = {"401", "429", *ALWAYS, *(WITH_A_BODY if "requestBody" in operation else ())}

    assert expected - set(operation["responses"]) == set()


@each_operation
def test_an_answer_that_tells_to_wait_says_in_which_header(operation: Any):
    for number in ("429", "503"):
        assert operation["responses"][number]["headers"] == {"Retry-After": RETRY_AFTER}


@each_operation
def test_each_error_has_the_one_shape_or_more_beside_it(operation: Any):
    shapes = {
        number: answer["content"]["application/json"]["schema"]
        for number, answer in operation["responses"].items()
        if number >= "400"
    }

    assert {number for number, shape in shapes.items() if not has_the_shape(shape)} == set()


@each_operation
def test_an_operation_has_a_name_and_a_sentence(operation: Any):
    assert operation["operationId"]
    assert operation["description"]


def test_names_of_operations_are_unique():
    names = [operation["operationId"] for operation in OPERATIONS.values()]

    assert len(names) == len(set(names))


def has_the_shape(shape: dict[str, str]) -> bool:
    """Tell whether a described body has ``error`` as it always is."""
    name = shape["$ref"].removeprefix("#/components/schemas/")
    described = SCHEMA["components"]["schemas"][name]
    return described["properties"]["error"] == {"$ref": "#/components/schemas/ErrorBody"}
