from __future__ import annotations

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

PAGED = ("cohorts/", "cohorts/{id}/progress/", "cohorts/{id}/objectives/")
WHOLE = ("cohorts/{id}/activity/", "cohorts/{id}/learners/{learner}/")


@pytest.fixture(scope="module")
def schema() -> Any:
    return SchemaGenerator().get_schema(request=None, public=True)


def describe(schema: Any, path: str) -> tuple[set[str], dict[str, Any]]:
    """Return the names of what the address takes, and what it answers."""
    operation = schema["paths"][f"/api/v1/{path}"]["get"]
    return {one["name"] for one in operation["parameters"]}, operation["responses"]


@pytest.mark.parametrize("path", PAGED)
def test_a_list_has_pages_and_says_how_they_are_chosen(schema: Any, path: str):
    taken, answers = describe(schema, path)

    assert {"cursor", "page", "page_size", "format", "If-None-Match"} <= taken
    page = answers["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    required = schema["components"]["schemas"][page]["required"]
    assert required == ["count", "next", "previous", "results"]


@pytest.mark.parametrize("path", WHOLE)
def test_what_has_no_pages_takes_no_cursor(schema: Any, path: str):
    taken, _ = describe(schema, path)

    assert {"cursor", "page", "page_size"}.isdisjoint(taken)


@pytest.mark.parametrize("path", [*PAGED, *WHOLE])
def test_each_form_and_each_refusal_is_described(schema: Any, path: str):
    _, answers = describe(schema, path)

    assert len(answers["200"]["content"]) == 3
    assert {"304", "400", "401", "403", "404", "406", "429"} <= answers.keys()
    assert all(list(answers[code]["content"]) == ["application/json"] for code in ("400", "406"))


@pytest.mark.parametrize("path", [*PAGED[1:], *WHOLE])
def test_an_answer_has_an_example(schema: Any, path: str):
    _, answers = describe(schema, path)

    assert answers["200"]["content"]["application/json"]["examples"]
    assert "examples" not in answers["200"]["content"]["text/csv"]
