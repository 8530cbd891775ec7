"""Trainers make cohorts, look at one and change it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from progress.api.cohort_serializers import ANSWER, CHANGE, SENT, CohortDetail, CohortInput
from progress.api.cohorts import Cohorts
from progress.api.refusals import CohortView
from progress.models import Cohort
from progress.queries.cohorts import with_sizes
from progress.services.cohorts import change_cohort, create_cohort
from quizzes.api.errors import say

FAULTS = (
    "A field is wrong; `dates_disagree`: it starts, is due and ends in this order; "
    "`unknown_courses`: a course is not there or not published."
)
TAKEN = "`name_taken`: another cohort has the name."


def describe(cohort: Cohort) -> Any:
    """Say all of one cohort."""
    found = with_sizes(Cohort.objects.filter(pk=cohort.pk)).prefetch_related("trainers")
    return CohortDetail(found.get()).data


class MakingCohorts(CohortView, Cohorts):
    """The list of cohorts, which takes new ones."""

    limited_tokens = READING  # a new cohort would be out of its reach

    @extend_schema(
        operation_id="create_cohort",
        request=CohortInput,
        responses={
            201: CohortDetail,
            **say({400: FAULTS, 403: "Not a trainer.", 409: TAKEN}),
        },
        examples=[SENT, ANSWER],
    )
    def post(self, request: Request) -> Response:
        """Make a cohort of published courses; a trainer who makes it is its trainer."""
        sent = CohortInput(data=request.data)
        sent.is_valid(raise_exception=True)
        cohort = create_cohort(by=self.person, **sent.validated_data)
        return Response(describe(cohort), status=status.HTTP_201_CREATED)


class OneCohort(CohortView):
    """One cohort."""

    @extend_schema(
        operation_id="read_cohort",
        responses={
            200: CohortDetail,
            **say({403: "Not a trainer.", 404: "No such cohort of yours."}),
        },
        examples=[ANSWER],
    )
    def get(self, request: Request, pk: int) -> Response:
        """Read a cohort with its dates, its code and its reminders."""
        return Response(describe(self.find_cohort(pk)))

    @extend_schema(
        operation_id="change_cohort",
        request=CohortInput(partial=True),
        responses={
            200: CohortDetail,
            **say(
                {400: FAULTS, 403: "Not a trainer.", 404: "No such cohort of yours.", 409: TAKEN}
            ),
        },
        examples=[CHANGE, ANSWER],
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Change what is sent; other courses take the place of those before.

        Learners come onto courses that are new, and stay on those that are gone.
        """
        cohort = self.find_cohort(pk)
        sent = CohortInput(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        change_cohort(cohort=cohort, changes=sent.validated_data, by=self.person)
        return Response(describe(cohort))
