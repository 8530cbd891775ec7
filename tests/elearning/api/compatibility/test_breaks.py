"""What programs depend on, and what they do not."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from elearning.api.compatibility import find_breaks

KIND = {"type": "string", "enum": ["cloze", "numeric"]}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/rows/": {
            "get": {
                "parameters": [
                    {"in": "query", "name": "kind", "schema": {"$ref": "#/components/schemas/Kind"}}
                ],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Rows"}},
                            "text/csv": {"schema": {"type": "string"}},
                        }
                    },
                    "404": {"description": "None."},
                },
            },
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/RowRequest"}}
                    }
                },
                "responses": {"201": {"description": "Made."}},
            },
        }
    },
    "components": {
        "schemas": {
            "Kind": KIND,
            "Row": {
                "type": "object",
                "required": ["kind", "n"],
                "properties": {
                    "kind": {"allOf": [{"$ref": "#/components/schemas/Kind"}]},
                    "n": {"type": "integer"},
                    "at": {"type": "string", "format": "date-time", "nullable": True},
                },
            },
            "Rows": {
                "type": "object",
                "required": ["results"],
                "properties": {
                    "results": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}
                },
            },
            "RowRequest": {
                "type": "object",
                "required": ["kind"],
                "properties": {
                    "kind": {"$ref": "#/components/schemas/Kind"},
                    "why": {"type": "string", "nullable": True},
                },
            },
        }
    },
}

GET = ("paths", "/rows/", "get")
POST = ("paths", "/rows/", "post")
SCHEMAS = ("components", "schemas")
ROW, ASKED = (*SCHEMAS, "Row"), (*SCHEMAS, "RowRequest")
FORMS = (*GET, "responses", "200", "content")
LIMIT = {"in": "query", "name": "limit", "schema": {"type": "integer"}}
GONE = object()


def change(*path: Any, to: Any) -> dict[str, Any]:
    """Change one thing of the document, or take it away."""
    changed = deepcopy(DOCUMENT)
    part: Any = changed
    for step in path[:-1]:
        part = part[step]
    if to is GONE:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return changed


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (change("paths", "/rows/", to={}), "POST /rows/ is gone"),
        (change(*GET, to=GONE), "GET /rows/ is gone"),
        (change(*GET, "parameters", to=[]), "GET /rows/: parameter kind is gone"),
        (
            change(*GET, "parameters", 0, "schema", to={"type": "integer"}),
            "GET /rows/: parameter kind was string and is integer",
        ),
        (
            change(*GET, "parameters", 0, "schema", to=KIND | {"enum": ["cloze"]}),
            "GET /rows/: parameter kind no longer takes numeric",
        ),
        (
            change(*GET, "parameters", 0, "required", to=True),
            "GET /rows/ needs the parameter kind",
        ),
        (change(*GET, "responses", to={}), "GET /rows/: 200 is gone"),
        (change(*FORMS, "text/csv", to=GONE), "GET /rows/: 200 no longer comes as text/csv"),
        (change(*ROW, "properties", "n", to=GONE), "GET /rows/: 200.results[].n is gone"),
        (
            change(*ROW, "properties", "n", "type", to="string"),
            "GET /rows/: 200.results[].n was integer and is string",
        ),
        (
            change(*ROW, "properties", "n", "nullable", to=True),
            "GET /rows/: 200.results[].n was integer and is integer or null",
        ),
        (
            change(*ROW, "properties", "at", "format", to="date"),
            "GET /rows/: 200.results[].at was string date-time or null and is string date or null",
        ),
        (change(*ROW, "required", to=["kind"]), "GET /rows/: 200.results[].n may be left away"),
        (
            change(*SCHEMAS, "Rows", "properties", "results", "type", to="object"),
            "GET /rows/: 200.results was array and is object",
        ),
        (change(*ASKED, "required", to=["kind", "why"]), "POST /rows/: body needs why"),
        (change(*ASKED, "properties", "why", to=GONE), "POST /rows/: body.why is gone"),
        (
            change(*ASKED, "properties", "why", "nullable", to=GONE),
            "POST /rows/: body.why was string or null and is string",
        ),
        (
            change(*ASKED, "properties", "why", "enum", to=["mission"]),
            "POST /rows/: body.why no longer takes just anything",
        ),
        (change(*SCHEMAS, "Kind", "enum", to=["cloze"]), "body.kind no longer takes numeric"),
    ],
)
def test_what_a_program_depends_on_is_missed(changed: dict[str, Any], said: str):
    found = find_breaks(DOCUMENT, changed)

    assert any(said in one for one in found), found


@pytest.mark.parametrize(
    "changed",
    [
        DOCUMENT,
        change("paths", "/more/", to=DOCUMENT["paths"]["/rows/"]),
        change("paths", "/rows/", "put", to=DOCUMENT["paths"]["/rows/"]["post"]),
        change(*GET, "parameters", to=[*DOCUMENT["paths"]["/rows/"]["get"]["parameters"], LIMIT]),
        change(*FORMS, "text/html", to={"schema": {"type": "string"}}),
        change(*GET, "responses", "404", to=GONE),
        change(*ROW, "properties", "more", to={"type": "string"}),
        change(*ROW, "properties", "at", "nullable", to=GONE),
        change(*ROW, "required", to=["kind", "n", "at"]),
        change(*ROW, "properties", "kind", to=KIND | {"enum": ["cloze", "numeric", "essay"]}),
        change(*ASKED, "properties", "more", to={"type": "string"}),
        change(*ASKED, "required", to=[]),
        change(*SCHEMAS, "Kind", "description", to="Of a row."),
        change(*SCHEMAS, "Row", "properties", "kind", to=KIND),
    ],
)
def test_what_is_added_or_said_otherwise_breaks_nothing(changed: dict[str, Any]):
    assert find_breaks(DOCUMENT, changed) == []


def test_null_may_be_written_as_the_framework_does():
    written = {"oneOf": [{"$ref": "#/components/schemas/Kind"}, {"enum": [None]}]}
    plain = KIND | {"nullable": True}
    one, other = (change(*ROW, "properties", "kind", to=schema) for schema in (written, plain))

    assert find_breaks(one, other) == find_breaks(other, one) == []
    assert find_breaks(DOCUMENT, one) != []


def test_a_body_that_was_not_asked_for_breaks():
    without = change(*POST, "requestBody", to=GONE)
    needed = change(*POST, "requestBody", "required", to=True)

    assert find_breaks(without, DOCUMENT) == []
    assert find_breaks(without, needed) == ["POST /rows/ needs a body"]
