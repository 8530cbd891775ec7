"""What every address of the API answers besides its own: said once, for the whole schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

ALWAYS = {
    "403": "The token is not for this: `read_only_token`, `limited_token`.",
    "406": "The request wants another format than this address has.",
    "503": "The database is away; Retry-After says when to try again.",
}
WITH_A_BODY = {
    "400": "The request cannot be read, or holds errors.",
    "413": "The request is too large.",
    "415": "The request is in a format that this address does not read.",
}
WITH_A_PARAMETER = {
    "page_size": {"400": "This is no number of rows."},
    "page": {"404": "There is no such page."},
    "cursor": {"404": "There is no such page."},
}
"""Of lists, by the name of the parameter that can be wrong."""
WAITS = ("429", "503")
"""Answers that tell in a header how long to wait."""
RETRY_AFTER = {
    "description": "Seconds until trying again makes sense.",
    "schema": {"type": "integer", "minimum": 0},
}
METHODS = ("get", "post", "put", "patch", "delete")


def add_usual_answers(result: dict[str, Any], **told: object) -> dict[str, Any]:
    """Describe with each operation what the framework and the limits answer in its place.

    What an operation says of such an answer itself stays. drf-spectacular calls it at the end.
    """
    for operation in _operations(result):
        answers = {number: _describe(when) for number, when in _find_usual(operation).items()}
        answers |= operation["responses"]
        for number in WAITS:
            if number in answers:
                answers[number].setdefault("headers", {})["Retry-After"] = RETRY_AFTER
        operation["responses"] = dict(sorted(answers.items()))
    return result


def _operations(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in schema["paths"].values():
        yield from (operation for method, operation in path.items() if method in METHODS)


def _find_usual(operation: dict[str, Any]) -> dict[str, str]:
    """Find what an operation answers by the way, as numbers with when they come."""
    common = ALWAYS | (WITH_A_BODY if "requestBody" in operation else {})
    for parameter in operation.get("parameters", ()):
        common |= WITH_A_PARAMETER.get(parameter["name"], {})
    return common


def _describe(when: str) -> dict[str, Any]:
    shape = {"$ref": "#/components/schemas/Error"}
    return {"content": {"application/json": {"schema": shape}}, "description": when}
