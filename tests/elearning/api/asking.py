"""How the whole API is asked for whatever its schema lets one ask.

The ids and bodies with which the table of permissions succeeds are fed to the schema as examples,
so that not only what is missing is asked for.
"""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import schemathesis
from drf_spectacular.generators import SchemaGenerator
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.schemas import OpenApiSchema

from elearning.wsgi import application
from tests.elearning.api.table import TABLE, Line

ASKERS = ("nobody", "owner", "trainer", "admin")
FEW = 5
EXAMPLES = int(os.environ.get("API_EXAMPLES", FEW))
"""Requests made up for an operation, beside those for each border of what it takes."""
OFTEN = 0.7
"""How often an id that is made up is one that a row has."""
OFF = {"enabled": False}

Tally = Counter[tuple[str, str, int]]
"""Answers by operation, who asked, and status."""


def load_schema() -> OpenApiSchema:
    """Load the running schema with the ids of the school, to be asked in this process."""
    described: Any = SchemaGenerator().get_schema(request=None, public=True)
    known = _feed(described)
    told = {
        "seed": 1,
        "dictionaries": {name: {"values": sorted(values)} for name, values in known.items()},
        "parameters": {
            f"path.{name}": {"dictionary": name, "probability": OFTEN} for name in known
        },
        "generation": {"max-examples": EXAMPLES, "deterministic": True},
        "phases": {"coverage": {"unexpected-methods": ["OPTIONS", "QUERY"]}},
        "checks": {
            "positive_data_acceptance": OFF,  # a schema says nothing of what fits what is stored
            "negative_data_rejection": OFF,  # the framework reads "1" as 1
        },
    }
    schema = schemathesis.openapi.from_dict(described, config=SchemathesisConfig.from_dict(told))
    schema.app = answer_whole
    return schema


def answer_whole(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """Answer as behind a server, which reads to the end and closes what was read."""
    answer: Any = application(environ, start_response)
    with closing(answer):
        return list(answer)


def _feed(described: dict[str, Any]) -> dict[str, set[Any]]:
    """Add to a schema what succeeds; return the ids by the name of their parameter."""
    known: dict[str, set[Any]] = defaultdict(set)
    for path, operation, line in _pairs(described):
        names = re.findall(r"{(\w+)}", path)
        values = dict(zip(names, line.values, strict=True))
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "path":
                value = _typed(parameter, values[parameter["name"]])
                parameter.setdefault("examples", {})[line.address] = {"value": value}
                known[parameter["name"]].add(value)
        if line.body is not None:
            content = operation["requestBody"]["content"]["application/json"]
            content.setdefault("examples", {})[line.address] = {"value": line.body}
    return known


def _pairs(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], Line]]:
    """Go through the lines of the table that succeed, with the operation that each is about."""
    for path, methods in described["paths"].items():
        route = re.sub(r"{\w+}", "{}", path)
        for line in TABLE:
            if line.succeeds and line.route == route and line.method.lower() in methods:
                yield path, methods[line.method.lower()], line


def _typed(parameter: dict[str, Any], value: str) -> Any:
    return int(value) if parameter["schema"].get("type") == "integer" else value
