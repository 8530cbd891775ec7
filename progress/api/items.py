"""Trainers read the statistics of a quiz's questions."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from progress.api.item_rows import EXAMPLE, ItemOutcome, write_item
from progress.api.lists.schema import HAS_IT, describe_list, show
from progress.api.lists.views import TrainersList
from progress.api.quiz_figures import write_as_of
from progress.api.row_pages import RowPages
from progress.api.statistics import REFUSALS, StatisticsView, WhichAttempts
from progress.queries.freshness import Current
from progress.queries.item_tables import table_of
from progress.queries.items import ANY, ORDERS, choose_items
from progress.queries.statistics import ItemStatistics as Statistics
from progress.statistics import FlagCode
from quizzes.models import Quiz

TIME = {"type": "string", "format": "date-time"}


class WhichItems(WhichAttempts):
    """Which questions are listed, and in which order."""

    flag = serializers.ChoiceField(
        [ANY, *(code.value for code in FlagCode)],
        required=False,
        help_text="Only questions with this flag; `any`: with one at all.",
    )
    order = serializers.ChoiceField(
        ORDERS,
        required=False,
        help_text="Lowest figure first, with a minus highest first; those without a value last. "
        "Without it the versions of a question stand together.",
    )


class ItemPages(RowPages):
    """Pages of questions, which tell how fresh their figures are."""

    beside_schema = {
        "as_of": TIME | {"example": "2026-03-02T09:30:00Z"},
        "sorted_as_of": TIME | {"nullable": True, "example": "2026-03-02T09:27:41Z"},
        "formula_version": {"type": "string", "example": "1"},
    }


class ItemStatistics(StatisticsView, TrainersList):
    """The statistics of a quiz's questions, a row a version that anybody saw."""

    pagination_class = ItemPages  # type: ignore[assignment]  # rows that are known already

    @extend_schema(
        operation_id="list_item_statistics",
        parameters=[WhichItems, HAS_IT],
        responses=describe_list(
            ItemOutcome(many=True),
            REFUSALS,
        ),
        examples=show("A question that is too easy", EXAMPLE),
    )
    def get(self, request: Request, **kwargs: Any) -> HttpResponseBase:
        """Read how each question turns out: figures, who chose which option, what to look at."""
        asked = WhichItems(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        quiz = self.find()
        current = self.read(quiz, asked.validated_data["attempts"])
        told = asked.validated_data
        items = choose_items(current.statistics.items, told.get("flag"), told.get("order"))
        return self.answer(
            request,
            lambda: self._page(quiz, current, items),
            lambda: table_of(quiz, current, items, self.zone),
        )

    def _page(self, quiz: Quiz, current: Current, items: list[Statistics]) -> Response:
        pages = self.pagination_class()
        page = pages.paginate_queryset(items, self.request, view=self)
        told = pages.get_paginated_response(list(map(write_item, page)), **write_as_of(current))
        told["ETag"] = self.name_state(current, quiz)
        return told

    def key_of(self, row: Statistics) -> str:
        """Name a row by its question and version."""
        return f"{row.version.question.identity}-{row.version.number}"
