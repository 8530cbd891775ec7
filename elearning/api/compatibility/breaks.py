"""Finds what a program that was written for an older schema would stumble over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from elearning.api.compatibility.shapes import NOTHING, Reader, Shape

METHODS = frozenset({"get", "put", "post", "patch", "delete", "head", "options"})
Schema = Mapping[str, Any]


def find_breaks(old: Schema, new: Schema) -> list[str]:
    """List, in words, what of an older schema (OpenAPI 3.0) a newer one no longer keeps.

    What is answered may get more members and values, what is asked for more parameters and fields
    that nobody has to send: programs leave alone what they do not know.
    """
    return list(_Comparison(Reader(old), Reader(new)).compare(old, new))


@dataclass(frozen=True, slots=True)
class _Comparison:
    old: Reader
    new: Reader

    def compare(self, old: Schema, new: Schema) -> Iterator[str]:
        for path, methods in old["paths"].items():
            for method in METHODS & methods.keys():
                name = f"{method.upper()} {path}"
                now = new["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{name} is gone"
                else:
                    yield from self._compare_operation(name, methods[method], now)

    def _compare_operation(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        yield from self._compare_parameters(name, old, new)
        before, now = _body(self.old, old), _body(self.new, new)
        if now is not None and before is None and new["requestBody"].get("required"):
            yield f"{name} needs a body"
        if before is not None and now is not None:
            yield from self._compare_asked(f"{name}: body", before, now)
        for status, answer in old["responses"].items():
            if status.startswith("2"):
                there = new["responses"].get(status)
                yield from self._compare_answers(f"{name}: {status}", answer, there)

    def _compare_parameters(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        before, now = _parameters(self.old, old), _parameters(self.new, new)
        for key, parameter in now.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield f"{name} needs the parameter {key[1]}"
        for key, parameter in before.items():
            if key not in now:
                yield f"{name}: parameter {key[1]} is gone"
            else:
                place = f"{name}: parameter {key[1]}"
                yield from self._compare_asked(place, parameter["schema"], now[key]["schema"])

    def _compare_answers(self, place: str, old: Schema, new: Schema | None) -> Iterator[str]:
        if new is None:
            yield f"{place} is gone"
            return
        now = self.new.resolve(new).get("content", {})
        for form, described in self.old.resolve(old).get("content", {}).items():
            if form not in now:
                yield f"{place} no longer comes as {form}"
            elif "schema" in described:
                schema = now[form].get("schema", {})
                yield from self._compare_answered(place, described["schema"], schema)

    def _compare_answered(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        before, now = self.old.read(old), self.new.read(new)
        if now.types - before.types:
            yield f"{place} was {_tell(before)} and is {_tell(now)}"
            return
        for name, member in before.members.items():
            if name not in now.members:
                yield f"{place}.{name} is gone"
            elif name in before.required - now.required:
                yield f"{place}.{name} may be left away"
            else:
                yield from self._compare_answered(f"{place}.{name}", member, now.members[name])
        if before.items is not None:
            yield from self._compare_answered(f"{place}[]", before.items, now.items or {})

    def _compare_asked(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        before, now = self.old.read(old), self.new.read(new)
        if before.types - now.types:
            yield f"{place} was {_tell(before)} and is {_tell(now)}"
            return
        if now.values is not None and (lost := _lost(before, now)):
            yield f"{place} no longer takes {', '.join(lost)}"
        for name in sorted(now.required - before.required):
            yield f"{place} needs {name}"
        for name, member in before.members.items():
            if name not in now.members:
                yield f"{place}.{name} is gone"
            else:
                yield from self._compare_asked(f"{place}.{name}", member, now.members[name])
        if before.items is not None:
            yield from self._compare_asked(f"{place}[]", before.items, now.items or {})


def _body(reader: Reader, operation: Schema) -> Schema | None:
    body = reader.resolve(operation.get("requestBody", {}))
    schema: Schema | None = body.get("content", {}).get("application/json", {}).get("schema")
    return schema


def _parameters(reader: Reader, operation: Schema) -> dict[tuple[str, str], Schema]:
    found = map(reader.resolve, operation.get("parameters", []))
    return {(one["in"], one["name"]): one for one in found}


def _lost(before: Shape, now: Shape) -> list[str]:
    if before.values is None:
        return ["just anything"]
    return sorted(map(str, before.values - (now.values or frozenset()) - {None}))


def _tell(shape: Shape) -> str:
    return " or ".join(sorted(shape.types, key=lambda one: (one == NOTHING, one)))
