"""Trainers read how their cohorts are doing."""

from __future__ import annotations

from typing import Any, cast

from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from accounts.models import User
from progress.api.lists.schema import HAS_IT, NO_PAGE, WRONG_PAGE, describe_list
from progress.api.lists.views import TrainersList
from progress.api.serializers import CohortSummary
from progress.queries.cohort_tables import table_of
from progress.queries.cohorts import visible_cohorts, with_sizes


class Cohorts(TrainersList):
    """The cohorts that one may see: a trainer's own, every one for administrators."""

    limited_tokens = READING
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
