"""Trainers read what a course teaches and asks of its documents."""

from __future__ import annotations

from typing import cast

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.api.coverage_rows import EXAMPLE, STATES, PassageCoverage, write_passage
from progress.api.lists.schema import HAS_IT, describe_list, show
from progress.api.lists.views import TrainersList
from progress.api.row_pages import RowPages
from progress.queries.coverage.passages import CoveredPassage, read_coverage
from progress.queries.coverage.tables import table_of
from progress.queries.trained import trained_courses


class WhichPassages(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Which passages are listed."""

    state = serializers.ChoiceField(
        STATES,
        required=False,
        help_text="`taught` and not asked about, `asked` and not taught, `both` or `neither`.",
    )


class Coverage(TrainersList):
    """What a course makes of the passages of its documents."""

    pagination_class = RowPages  # type: ignore[assignment]  # rows that are known already

    @extend_schema(
        operation_id="list_course_coverage",
        parameters=[WhichPassages, HAS_IT],
        responses=describe_list(
            PassageCoverage(many=True),
            {
                400: "A parameter has no such value.",
                404: "No such course that a cohort of yours takes.",
            },
        ),
        examples=show("A passage that is known well", EXAMPLE),
    )
    def get(self, request: Request, slug: str) -> HttpResponseBase:
        """Read which passages are taught and asked about, and how well they are known."""
        asked = WhichPassages(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        state = asked.validated_data.get("state")
        course = get_object_or_404(trained_courses(cast("User", request.user)), slug=slug)
        passages = [one for one in read_coverage(course) if state in {None, one.state}]
        return self.answer(
            request,
            lambda: self._page(passages),
            lambda: table_of(course, passages, self.zone),
        )

    def _page(self, passages: list[CoveredPassage]) -> Response:
        pages = self.pagination_class()
        page = pages.paginate_queryset(passages, self.request, view=self)
        return pages.get_paginated_response(list(map(write_passage, page)))

    def key_of(self, row: CoveredPassage) -> int:
        """Name a row by its passage."""
        return row.passage.pk
