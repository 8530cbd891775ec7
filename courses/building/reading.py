"""From the text of a TOML file to a blueprint that holds together."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from courses.building.blueprint import Blueprint
from courses.building.checking import find_mistakes
from courses.building.errors import BlueprintError
from courses.building.lines import Path, find_lines
from courses.building.origins import Origin

LONGEST = 1_000_000
"""Characters of a blueprint."""

UNSTORABLE = "a text holds the character null, which cannot be stored"

UNKNOWN = "extra_forbidden"
"""How pydantic calls a key that no table has."""

AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


def read_blueprint(text: str, name: str) -> Blueprint:
    """Read a blueprint; ``name`` is the file's, for errors.

    Raises ``BlueprintError``, which names file, line and key, for text that is no TOML, an unknown
    or missing key, a value of the wrong type or out of bounds, a slug that stands twice and an
    objective that the lesson's module does not have.
    """
    blueprint, faults = _examine(text, name)
    if blueprint is None or faults:
        raise faults[0]
    return blueprint


def find_faults(text: str, name: str) -> list[BlueprintError]:
    """Find all that is wrong with a blueprint, what `read_blueprint` would raise first."""
    try:
        return _examine(text, name)[1]
    except BlueprintError as error:
        return [error]


def _examine(text: str, name: str) -> tuple[Blueprint | None, list[BlueprintError]]:
    try:
        values = _parse(text, name)
        origin = Origin(name, find_lines(text))
        unstorable = [origin.blame(path, UNSTORABLE) for path in _find_nulls(values)]
    except RecursionError as error:
        message = "this is not valid TOML: brackets stand too deep in one another"
        raise BlueprintError(message, name=name) from error
    if unstorable:
        return None, unstorable
    try:
        blueprint = Blueprint.model_validate(values).read_from(origin)
    except ValidationError as error:
        mistakes = _sort(error.errors(), origin)
        return None, [origin.blame(m["loc"], _explain(m), m["type"]) for m in mistakes]
    return blueprint, [origin.blame(path, said) for path, said in find_mistakes(blueprint)]


def _find_nulls(value: Any, path: Path = ()) -> Iterator[Path]:
    """Find the texts that hold a null character, which no database takes."""
    if isinstance(value, str) and "\0" in value:
        yield path
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from [path] if "\0" in key else _find_nulls(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _find_nulls(part, (*path, index))


def _parse(text: str, name: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        message = f"the blueprint has {len(text)} characters; the limit is {LONGEST}"
        raise BlueprintError(message, name=name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = AT_LINE.search(said)
        line = int(found.group(1) or 0) if found else 0
        what = AT_LINE.sub("", said)
        last = text.count("\n") + 1
        message = f"this is not valid TOML: {what[:1].lower()}{what[1:]}"
        raise BlueprintError(message, name=name, line=line or last) from error


def _sort(mistakes: list[ErrorDetails], origin: Origin) -> list[ErrorDetails]:
    """Sort what to name: an unknown key before what it leaves missing, then by line.

    An array is not too short because its elements are wrong.
    """
    paths = [mistake["loc"] for mistake in mistakes]

    def follows(path: Path) -> bool:
        return any(path == other[: len(path)] for other in paths if other != path)

    own = [mistake for mistake in mistakes if not follows(mistake["loc"])]
    return sorted(own, key=lambda m: (m["type"] != UNKNOWN, origin.line(m["loc"])))


def _explain(mistake: ErrorDetails) -> str:
    path = mistake["loc"]
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if mistake["type"] == UNKNOWN:
        return f"unknown key “{key}”{_suggest(key, path)}"
    if mistake["type"] == "missing":
        return f"the key “{key}” is missing here"
    said = mistake["msg"]
    return f"key “{key}”: {said[:1].lower()}{said[1:]}"


def _suggest(key: str, path: Path) -> str:
    """Suggest the key that was probably meant."""
    model: type[BaseModel] = Blueprint
    for part in path[:-1]:
        if isinstance(part, str):
            model = _find_model(model.model_fields[part].annotation) or model
    near = difflib.get_close_matches(key, list(model.model_fields), n=1)
    return f" (did you mean “{near[0]}”?)" if near else ""


def _find_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(
        (model for argument in get_args(annotation) if (model := _find_model(argument))), None
    )
