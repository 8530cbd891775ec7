"""Trainers read how their cohorts are doing."""

from __future__ import annotations

from typing import Any, cast

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.api.lists.schema import HAS_IT, NO_PAGE, WRONG_PAGE, describe_list
from progress.api.lists.views import TrainersList
from progress.api.serializers import CohortSummary, LearnerRow
from progress.permissions import IsTrainer
from progress.queries.cohort_tables import table_of
from progress.queries.cohorts import members_of, progress_of, visible_cohorts, with_sizes
from quizzes.api.errors import say

REFUSALS = say({403: "Not a trainer."})


class Cohorts(TrainersList):
    """The cohorts that one may see: a trainer's own, every one for administrators."""

    serializer_class = CohortSummary
    place = "name"

    @extend_schema(
        operation_id="list_cohorts",
        parameters=[HAS_IT],
        responses=describe_list(CohortSummary(many=True), {400: WRONG_PAGE, 404: NO_PAGE}),
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """List the cohorts, by name."""
        return self.answer(request, self._page, lambda: table_of(self.get_queryset(), self.zone))

    def _page(self) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return self.get_paginated_response(CohortSummary(page, many=True).data)

    def get_queryset(self) -> Any:
        """Select what the person may see."""
        return with_sizes(visible_cohorts(cast("User", self.request.user)))


class CohortProgress(ListAPIView):  # type: ignore[type-arg]  # rows are made, not stored
    """A row a learner of one cohort."""

    permission_classes = [IsAuthenticated, IsTrainer]
    serializer_class = LearnerRow
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="read_cohort_progress",
        responses={
            200: LearnerRow(many=True),
            **REFUSALS,
            **say({404: "No such cohort of yours."}),
        },
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read lessons and quizzes done, best fraction and last activity of each learner."""
        cohort = get_object_or_404(visible_cohorts(cast("User", request.user)), pk=kwargs["pk"])
        members = self.paginate_queryset(members_of(cohort)) or []
        rows = LearnerRow(progress_of(cohort, members), many=True)
        return self.get_paginated_response(rows.data)
