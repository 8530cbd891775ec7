"""Trainers read how the learners of a cohort are doing."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from accounts.services.looking import note_group_look
from progress.api.learner_serializers import EXAMPLES, LearnerProgress, ProgressQuery
from progress.api.lists.schema import HAS_IT, NO_PAGE, SINCE, describe_list
from progress.api.lists.since import read_since
from progress.api.lists.views import TrainersList, TrainersView
from progress.models import Cohort, CohortMember
from progress.queries.cohorts import visible_cohorts
from progress.queries.learner_rows import read_rows
from progress.queries.learner_tables import table_of
from progress.queries.outlines import Outline, read_outline
from progress.queries.selecting import select_members
from progress.queries.verdicts import Judge

NO_COHORT = "No such cohort of yours"
NOT_CHOSEN = (
    "`fields` says what of the address makes no sense: status, reason, course, updated_since"
)


class CohortProgress(TrainersList):
    """A row a learner of one cohort."""

    limited_tokens = READING
    serializer_class = LearnerProgress
    place = "place"

    @extend_schema(
        operation_id="read_cohort_progress",
        parameters=[ProgressQuery, SINCE, HAS_IT],
        examples=EXAMPLES,
        responses=describe_list(
            LearnerProgress(many=True),
            {400: f"{NOT_CHOSEN}, cursor.", 404: f"{NO_COHORT}, or: {NO_PAGE}"},
        ),
    )
    def get(self, request: Request, pk: int) -> HttpResponseBase:
        """Read how each learner is doing, by name: what is done, marks, time, status and why."""
        cohort = find_cohort(self, pk)
        asked = ProgressQuery(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        wanted = asked.read(read_since(request))
        outline = find_outline(cohort, asked.validated_data.get("course"))
        judge = Judge(outline, timezone.localdate(timezone=self.zone), self.zone)
        members = select_members(judge, wanted)
        note_group_look(by=self.person, group=cohort, what="progress")
        return self.answer(
            request, lambda: self._page(judge, members), lambda: table_of(judge, members)
        )

    def _page(self, judge: Judge, members: QuerySet[CohortMember, Any]) -> Response:
        page = self.paginate_queryset(members) or []
        rows = [LearnerProgress.write(row) for row in read_rows(judge, page)]
        return self.get_paginated_response(rows)


def find_cohort(view: TrainersView, pk: int) -> Cohort:
    """Find a cohort that the person may see; raises Http404."""
    return get_object_or_404(visible_cohorts(view.person), pk=pk)


def find_outline(cohort: Cohort, course: str | None) -> Outline:
    """Find what a cohort asks for, or one of its courses; raises ValidationError."""
    outline = read_outline(cohort, course)
    if outline is None:
        raise ValidationError({"course": [_("The cohort does not take this course.")]})
    return outline
