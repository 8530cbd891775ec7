"""Holds answers of the API against what its schema says of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator, FormatChecker


@cache
def read_schema() -> dict[str, Any]:
    """Read the running schema."""
    schema: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return schema


def check_answer(answer: Any, path: str, method: str = "get") -> None:
    """Hold a JSON answer against its description: all members are there, and no other."""
    schema = read_schema()
    said = schema["paths"][f"/api/v1/{path}"][method]["responses"][str(answer.status_code)]
    described = said["content"]["application/json"]["schema"]
    components = {name: _strict(one) for name, one in schema["components"]["schemas"].items()}
    whole = {**_strict(described), "components": {"schemas": components}}
    Draft202012Validator(whole, format_checker=FormatChecker()).validate(answer.json())


def _strict(schema: Any) -> Any:
    """Write OpenAPI 3.0 as JSON Schema, in which objects have no other members than described."""
    if isinstance(schema, list):
        return [_strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {name: _strict(one) for name, one in schema.items() if name != "nullable"}
    if isinstance(schema.get("properties"), dict) and "additionalProperties" not in schema:
        strict["additionalProperties"] = False
    return {"anyOf": [strict, {"type": "null"}]} if schema.get("nullable") is True else strict
