"""Reads a schema of OpenAPI 3.0 as what a program depends on: types, values, members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

ANYTHING = frozenset({"anything"})
NOTHING = "null"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value may be."""

    types: frozenset[str] = frozenset()
    """With their formats: "string", "string date-time", "null"."""
    values: frozenset[Any] | None = None
    """The only ones that there are; none where any will do."""
    members: Mapping[str, Any] = field(default_factory=dict)
    """Schemas of an object's members."""
    required: frozenset[str] = frozenset()
    items: Any = None
    """The schema of a list's items."""


class Reader:
    """Reads schemas that name components of one document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._components: Mapping[str, Any] = document.get("components", {})

    def read(self, schema: Mapping[str, Any]) -> Shape:
        """Read a schema with all that it refers to, but for members and items."""
        shape = reduce(_both, map(self.read, schema.get("allOf", [])), self._read_own(schema))
        choices = [self.read(one) for key in ("oneOf", "anyOf") for one in schema.get(key, [])]
        if choices:
            shape = _both(shape, reduce(_either, choices))
        if schema.get("nullable"):
            shape = _either(shape, Shape(types=frozenset({NOTHING})))
        return shape if shape.types else _both(shape, Shape(types=ANYTHING))

    def resolve(self, described: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow a reference, if it is one."""
        path = described.get("$ref", "").removeprefix("#/components/").split("/")
        found: Any = described
        if path != [""]:
            found = reduce(lambda part, name: part[name], path, self._components)
        return self.resolve(found) if "$ref" in found else found

    def _read_own(self, schema: Mapping[str, Any]) -> Shape:
        if "$ref" in schema:
            return self.read(self.resolve(schema))
        return Shape(
            frozenset(_types(schema)),
            frozenset(schema["enum"]) if "enum" in schema else None,
            schema.get("properties", {}),
            frozenset(schema.get("required", [])),
            schema.get("items"),
        )


def _types(schema: Mapping[str, Any]) -> Iterator[str]:
    if "type" in schema:
        yield " ".join(filter(None, (schema["type"], schema.get("format"))))
    elif "enum" in schema:  # the framework's way to write null and nothing
        yield from (NOTHING if value is None else "string" for value in schema["enum"])


def _both(one: Shape, other: Shape) -> Shape:
    """Join what a value has to be together."""
    known = [values for values in (one.values, other.values) if values is not None]
    return Shape(
        one.types | other.types,
        frozenset.intersection(*known) if known else None,
        {**one.members, **other.members},
        one.required | other.required,
        one.items or other.items,
    )


def _either(one: Shape, other: Shape) -> Shape:
    """Join what a value may be instead; null alone takes away no other values."""
    null = frozenset({NOTHING})
    if null in {one.types, other.types}:
        kept = one if other.types == null else other
        return Shape(kept.types | null, kept.values, kept.members, kept.required, kept.items)
    are_listed = one.values is not None and other.values is not None
    return Shape(
        one.types | other.types,
        (one.values or frozenset()) | (other.values or frozenset()) if are_listed else None,
        {**one.members, **other.members},
        one.required & other.required,
        one.items or other.items,
    )
