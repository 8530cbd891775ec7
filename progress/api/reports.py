"""Trainers have reports written: they ask, look how far it is, and fetch the file."""

from __future__ import annotations

from typing import Any, cast

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from accounts.api.limits import LimitedToken
from accounts.models import User
from progress import dispatch
from progress.api.learners import find_outline
from progress.api.lists.views import TrainersView
from progress.api.report_examples import DONE, LISTED, QUEUED, SENT
from progress.api.report_serializers import ReportInput, ReportSheet
from progress.errors import ReportError
from progress.models import Cohort, Report, ReportFormat, ReportKind
from progress.queries.cohorts import visible_cohorts
from progress.queries.reports.visible import own_reports
from progress.queries.trained import trained_quizzes
from progress.services.reports.cancelling import cancel_report
from progress.services.reports.requesting import Wish
from quizzes.api.errors import say

NOT_YOURS = {403: "Not a trainer.", 404: "No such report of yours."}
SOON = 2
"""Seconds after which it makes sense to look again."""


class RefusedReport(APIException):
    """What a service of reports refused, with its code and its sentence."""

    status_code = status.HTTP_409_CONFLICT

    def __init__(self, error: ReportError) -> None:
        super().__init__(detail=str(error), code=error.code)


class ReportView(TrainersView):
    """What people do with the reports that they asked for; those of others do not exist."""

    limited_tokens = frozenset({"GET", "POST"})

    @property
    def person(self) -> User:
        """Who asks."""
        return cast("User", self.request.user)

    def find(self, pk: int) -> Report:
        """Find a report of the person's; raises Http404."""
        return get_object_or_404(own_reports(self.person), pk=pk)

    def show(self, report: Report, number: int = status.HTTP_200_OK) -> Response:
        """Tell how far a report is, and when to look again."""
        sheet: dict[str, Any] = ReportSheet(report, context={"request": self.request}).data
        answer = Response(sheet, status=number)
        if not report.is_finished:
            answer["Retry-After"] = str(SOON)
        return answer

    def handle_exception(self, exc: Exception) -> Response:
        """Translate our errors, then do as the framework does."""
        return super().handle_exception(RefusedReport(exc) if isinstance(exc, ReportError) else exc)


class Reports(ReportView, ListAPIView):  # type: ignore[type-arg]  # the framework's own
    """The reports that one asked for."""

    serializer_class = ReportSheet
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_reports",
        responses={200: ReportSheet(many=True), **say({403: "Not a trainer."})},
        examples=LISTED,
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List one's reports, the newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select one's own."""
        return own_reports(self.person)

    @extend_schema(
        operation_id="request_report",
        request=ReportInput,
        responses={
            202: ReportSheet,
            **say(
                {
                    400: "`fields` says what of the request makes no sense.",
                    403: "Not a trainer.",
                    404: "No such cohort or quiz of yours, or no such learner in it.",
                    409: "`too_many_reports`: so many are not written at once for one person.",
                }
            ),
        },
        examples=[*SENT, *QUEUED],
    )
    def post(self, request: Request) -> Response:
        """Ask for a report; `Location` says where it will be.

        It is written in the background and always ends: done, failed, cancelled or expired. The
        same request within a minute is the same report.
        """
        asked = ReportInput(data=request.data)
        asked.is_valid(raise_exception=True)
        report = dispatch.request_report(wish=self._read(asked), by=self.person)
        answer = self.show(self.find(report.pk), status.HTTP_202_ACCEPTED)
        answer["Location"] = reverse("report", args=[report.pk], request=request)
        return answer

    def _read(self, asked: ReportInput) -> Wish:
        told: dict[str, Any] = asked.validated_data
        cohort = self._find_cohort(told)
        return Wish(
            kind=ReportKind(told["kind"]),
            format=ReportFormat(told["format"]),
            filters=asked.read_filters(),
            language=told.get("language") or get_language() or "",
            time_zone=told.get("time_zone") or str(self.zone),
            cohort_id=cohort.pk if cohort else None,
            learner_id=told.get("learner"),
            quiz_id=self._find_quiz(told.get("quiz")),
        )

    def _find_cohort(self, told: dict[str, Any]) -> Cohort | None:
        """Find the cohort with its learner and course, where they are named."""
        if "cohort" not in told:
            return None
        cohort = get_object_or_404(visible_cohorts(self.person), pk=told["cohort"])
        if "learner" in told:
            get_object_or_404(cohort.members, learner=told["learner"])
        if "course" in told:
            find_outline(cohort, told["course"])
        return cohort

    def _find_quiz(self, slug: str | None) -> int | None:
        if slug is None:
            return None
        if self.person.is_limited:  # the figures of a quiz are of all learners
            raise LimitedToken
        return get_object_or_404(trained_quizzes(self.person), slug=slug).pk


class OneReport(ReportView):
    """A report that one asked for."""

    @extend_schema(
        operation_id="read_report",
        responses={200: ReportSheet, **say(NOT_YOURS)},
        examples=DONE,
    )
    def get(self, request: Request, pk: int) -> Response:
        """Read how far it is; `Retry-After` says when to look again, while it goes on."""
        return self.show(self.find(pk))


class CancelReport(ReportView):
    """The end of a report that nobody wants any more."""

    @extend_schema(
        operation_id="cancel_report",
        request=None,
        responses={
            200: ReportSheet,
            **say(NOT_YOURS | {409: "`report_ended`: it has ended another way."}),
        },
    )
    def post(self, request: Request, pk: int) -> Response:
        """Call it off, also while it is being written; sent again, nothing happens."""
        return self.show(cancel_report(report=self.find(pk), by=self.person))
