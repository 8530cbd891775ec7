"""Trainers read how a cohort does by objective."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from courses.models import Objective
from progress.api.learner_serializers import CourseQuery, Share
from progress.api.learners import NO_COHORT, find_cohort, find_outline
from progress.api.lists.schema import HAS_IT, NO_PAGE, describe_list, show
from progress.api.lists.views import TrainersList
from progress.queries.cohort_objectives import (
    read_objective_rows,
    select_objectives,
    table_of,
)
from progress.queries.outlines import Outline
from quizzes.api.serializers import Output

EXAMPLES = show(
    "An objective that is read about and not known",
    {
        "course": "law",
        "module": "sources",
        "objective": "name-the-treaties",
        "text": "Name the treaties that found the court.",
        "learners": 24,
        "lessons": 2,
        "share_read": 0.875,
        "questions": 5,
        "questions_asked": 92,
        "learners_asked": 21,
        "mean_fraction": 0.41,
    },
)


class ObjectiveProgress(Output):
    """How the learners of a cohort do towards one objective."""

    course = serializers.SlugField(source="objective.module.course.slug")
    module = serializers.SlugField(source="objective.module.slug")
    objective = serializers.SlugField(source="objective.slug")
    text = serializers.CharField(source="objective.text")
    learners = serializers.IntegerField(help_text="In the cohort.")
    lessons = serializers.IntegerField(help_text="Lessons that teach it.")
    share_read = Share(
        allow_null=True,
        help_text="Of these lessons, over all learners; null without lessons or learners.",
    )
    questions = serializers.IntegerField(
        help_text="Different questions about it that were asked in first attempts."
    )
    questions_asked = serializers.IntegerField(
        source="asked", help_text="How often one of them was asked: n of the mean."
    )
    learners_asked = serializers.IntegerField(help_text="How many learners were asked.")
    mean_fraction = Share(
        allow_null=True,
        help_text="Mean mark of these questions in first scored attempts; null where none was "
        "asked.",
    )


class CohortObjectives(TrainersList):
    """A row an objective of one cohort's courses."""

    limited_tokens = READING
    serializer_class = ObjectiveProgress
    place = "place"

    @extend_schema(
        operation_id="read_cohort_objectives",
        parameters=[CourseQuery, HAS_IT],
        examples=EXAMPLES,
        responses=describe_list(
            ObjectiveProgress(many=True),
            {
                400: "`fields` says what of the address makes no sense: course, cursor.",
                404: f"{NO_COHORT}, or: {NO_PAGE}",
            },
        ),
    )
    def get(self, request: Request, pk: int) -> HttpResponseBase:
        """Read by objective, in teaching order, what was read and how first attempts went."""
        outline = find_outline(find_cohort(self, pk), CourseQuery.read_course(request))
        objectives = select_objectives(outline)
        return self.answer(
            request, lambda: self._page(outline, objectives), lambda: table_of(outline, self.zone)
        )

    def _page(self, outline: Outline, objectives: QuerySet[Objective, Any]) -> Response:
        page = self.paginate_queryset(objectives) or []
        rows = [ObjectiveProgress.write(row) for row in read_objective_rows(outline, page)]
        return self.get_paginated_response(rows)
