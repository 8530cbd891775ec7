"""Trainers read what a course teaches and asks of its documents."""

from __future__ import annotations

from typing import cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from progress.api.coverage_rows import EXAMPLE, STATES, PassageCoverage, write_passage
from progress.api.row_pages import RowPages
from progress.permissions import IsTrainer
from progress.queries.cohorts import trained_courses
from progress.queries.coverage.passages import CoveredPassage, read_coverage
from quizzes.api.errors import say


class WhichPassages(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Which passages are listed."""

    state = serializers.ChoiceField(
        STATES,
        required=False,
        help_text="`taught` and not asked about, `asked` and not taught, `both` or `neither`.",
    )


class Coverage(APIView):
    """What a course makes of the passages of its documents."""

    permission_classes = [IsAuthenticated, IsTrainer]
    pagination_class = RowPages

    @extend_schema(
        operation_id="list_course_coverage",
        parameters=[WhichPassages],
        responses={
            200: PassageCoverage(many=True),
            **say(
                {
                    400: "A parameter has no such value.",
                    403: "Not a trainer.",
                    404: "No such course that a cohort of yours takes.",
                }
            ),
        },
        examples=[OpenApiExample("A passage that is known well", EXAMPLE, response_only=True)],
    )
    def get(self, request: Request, slug: str) -> Response:
        """Read which passages are taught and asked about, and how well they are known."""
        asked = WhichPassages(data=request.query_params)
        asked.is_valid(raise_exception=True)
        state = asked.validated_data.get("state")
        course = get_object_or_404(trained_courses(cast("User", request.user)), slug=slug)
        passages = [one for one in read_coverage(course) if state in (None, one.state)]
        pages = self.pagination_class()
        page = pages.paginate_queryset(passages, request, view=self)
        return pages.get_paginated_response(list(map(write_passage, page)))

    def key_of(self, row: CoveredPassage) -> int:
        """Name a row by its passage."""
        return row.passage.pk
