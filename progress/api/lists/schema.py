"""Describes trainers' lists for OpenAPI: the forms that they come in, and their errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from progress.api.lists.since import UPDATED_SINCE
from progress.api.lists.views import AsCsv, AsXlsx
from quizzes.api.errors import say

JSON = "application/json"
HAS_IT = OpenApiParameter(
    "If-None-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The `ETag` of an answer that one has: 304 where it would come again.",
)
SINCE = OpenApiParameter(
    UPDATED_SINCE,
    OpenApiTypes.DATETIME,
    description="Only rows whose figures changed since then; ISO 8601 with its zone.",
)
NOT_A_TRAINER = {403: "Not a trainer."}
WRONG_PAGE = "A cursor that no answer has given."
NO_PAGE = "No page with this number."
UNKNOWN_FORM = {406: "It does not come in this form; `fields.format` says in which it does."}


def show(name: str, value: Any) -> list[OpenApiExample]:
    """Make the example of an answer in JSON."""
    return [OpenApiExample(name, value, response_only=True, media_type=JSON, status_codes=["200"])]


def describe_answer(body: Any, refusals: Mapping[int, str]) -> dict[Any, Any]:
    """Describe an answer in JSON with its stamp and its refusals."""
    unchanged = OpenApiResponse(description="What `If-None-Match` names is still the answer.")
    errors = say({**NOT_A_TRAINER, **UNKNOWN_FORM, **refusals})
    return {
        (200, JSON): body,
        304: unchanged,
        **{(number, JSON): error for number, error in errors.items()},
    }


def describe_list(body: Any, refusals: Mapping[int, str]) -> dict[Any, Any]:
    """Describe a list: pages in JSON, all of it as CSV or XLSX."""
    return {
        **describe_answer(body, refusals),
        (200, AsCsv.media_type): OpenApiResponse(
            OpenApiTypes.STR,
            "The whole list: UTF-8 with its mark, a line of headings, times in ISO 8601. A text "
            "that a spreadsheet would take for a formula has an apostrophe before it.",
        ),
        (200, AsXlsx.media_type): OpenApiResponse(OpenApiTypes.BINARY, "The same as a workbook."),
    }
