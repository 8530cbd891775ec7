"""Trainers read the statistics of a quiz's questions."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from progress.api.item_rows import EXAMPLE, ItemOutcome, write_item
from progress.api.quiz_figures import write_as_of
from progress.api.row_pages import RowPages
from progress.api.statistics import REFUSALS, StatisticsView, WhichAttempts
from progress.queries.statistics import ItemStatistics as Statistics
from progress.statistics import FlagCode
from quizzes.api.errors import say

ANY = "any"
TIME = {"type": "string", "format": "date-time"}
FIGURES = {"facility": attrgetter("facility"), "discrimination": attrgetter("discrimination")}


class WhichItems(WhichAttempts):
    """Which questions are listed, and in which order."""

    flag = serializers.ChoiceField(
        [ANY, *(code.value for code in FlagCode)],
        required=False,
        help_text="Only questions with this flag; `any`: with one at all.",
    )
    order = serializers.ChoiceField(
        [f"{sign}{name}" for name in FIGURES for sign in ("", "-")],
        required=False,
        help_text="Lowest figure first, with a minus highest first; those without a value last. "
        "Without it questions stand in the order of their versions' making.",
    )


class ItemPages(RowPages):
    """Pages of questions, which tell how fresh their figures are."""

    beside_schema = {
        "as_of": TIME | {"example": "2026-03-02T09:30:00Z"},
        "sorted_as_of": TIME | {"nullable": True, "example": "2026-03-02T09:27:41Z"},
        "formula_version": {"type": "string", "example": "1"},
    }


class ItemStatistics(StatisticsView):
    """The statistics of a quiz's questions, a row a version that anybody saw."""

    pagination_class = ItemPages

    @extend_schema(
        operation_id="list_item_statistics",
        parameters=[WhichItems],
        responses={200: ItemOutcome(many=True), **say(REFUSALS)},
        examples=[OpenApiExample("A question that is too easy", EXAMPLE, response_only=True)],
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read how each question turns out: figures, who chose which option, what to look at."""
        asked = WhichItems(data=request.query_params)
        asked.is_valid(raise_exception=True)
        current = self.read(self.find(), asked.validated_data["attempts"])
        pages = self.pagination_class()
        chosen = choose_items(current.statistics.items, asked.validated_data)
        page = pages.paginate_queryset(chosen, request, view=self)
        return pages.get_paginated_response(list(map(write_item, page)), **write_as_of(current))

    def key_of(self, row: Statistics) -> str:
        """Name a row by its question and version."""
        return f"{row.version.question.identity}-{row.version.number}"


def choose_items(items: tuple[Statistics, ...], asked: Mapping[str, Any]) -> list[Statistics]:
    """Choose and order questions as they are asked for."""
    flag = asked.get("flag")
    chosen = [item for item in items if flag is None or _has(item, flag)]
    order = asked.get("order")
    if order is None:
        return chosen
    read, sign = FIGURES[order.removeprefix("-")], -1 if order.startswith("-") else 1
    valued = [item for item in chosen if read(item).value is not None]
    rest = [item for item in chosen if read(item).value is None]
    return [*sorted(valued, key=lambda item: sign * read(item).value), *rest]


def _has(item: Statistics, flag: str) -> bool:
    return any(flag in {ANY, one.code.value} for one in item.flags)
