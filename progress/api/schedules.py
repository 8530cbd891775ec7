"""Trainers have reports written and told of every week."""

from __future__ import annotations

from typing import Any, cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.api.lists.views import TrainersView
from progress.api.refusals import Refused
from progress.api.schedule_serializers import (
    ANSWER,
    SENT,
    ScheduleChange,
    ScheduleInput,
    ScheduleSheet,
)
from progress.errors import ChangeRefused
from progress.models import ReportSchedule
from progress.queries.cohorts import visible_cohorts
from progress.queries.schedules import own_schedules
from progress.queries.trained import trained_quizzes
from progress.services.scheduling.changing import (
    change_schedule,
    delete_schedule,
    make_schedule,
    pause_schedule,
    resume_schedule,
)
from quizzes.api.errors import say

NOT_YOURS = {403: "Not a trainer.", 404: "No such schedule of yours."}
FAULTS = (
    "`fields` says what makes no sense; `unknown_recipients`: somebody has no account or may not "
    "see what the report is about; `subject_hidden`: you may not; `too_many_schedules`."
)


class ScheduleView(TrainersView):
    """What people do with the schedules that they made, and administrators with any."""

    @property
    def person(self) -> User:
        """Who asks."""
        return cast("User", self.request.user)

    def find(self, pk: int) -> ReportSchedule:
        """Find a schedule of the person's; raises Http404."""
        return get_object_or_404(own_schedules(self.person), pk=pk)

    def show(self, pk: int, number: int = status.HTTP_200_OK) -> Response:
        """Say all of a schedule as it is now."""
        return Response(ScheduleSheet(self.find(pk)).data, status=number)

    def handle_exception(self, exc: Exception) -> Response:
        """Translate our errors, then do as the framework does."""
        return super().handle_exception(Refused(exc) if isinstance(exc, ChangeRefused) else exc)


class Schedules(ScheduleView, ListAPIView):  # type: ignore[type-arg]  # the framework's own
    """The schedules that one made; all for administrators."""

    serializer_class = ScheduleSheet
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_report_schedules",
        responses={200: ScheduleSheet(many=True), **say({403: "Not a trainer."})},
        examples=[ANSWER],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the schedules, the newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select what the person may see."""
        return own_schedules(self.person)

    @extend_schema(
        operation_id="make_report_schedule",
        request=ScheduleInput,
        responses={
            201: ScheduleSheet,
            **say({400: FAULTS, 403: "Not a trainer.", 404: "No such cohort or quiz of yours."}),
        },
        examples=[SENT, ANSWER],
    )
    def post(self, request: Request) -> Response:
        """Have a report written every week; each recipient is told by mail where theirs is.

        The time on the wall stays where clocks are changed. Runs that were missed are made up for
        once.
        """
        asked = ScheduleInput(data=request.data)
        asked.is_valid(raise_exception=True)
        told = dict(asked.validated_data)
        told["time_zone"] = told.get("time_zone") or str(self.zone)
        if "cohort" in told:
            cohorts = visible_cohorts(self.person)
            told["cohort"] = get_object_or_404(cohorts, pk=told["cohort"])
        if "quiz" in told:
            told["quiz"] = get_object_or_404(trained_quizzes(self.person), slug=told["quiz"])
        made = make_schedule(recipients=told.pop("recipients"), told=told, by=self.person)
        return self.show(made.pk, status.HTTP_201_CREATED)


class OneSchedule(ScheduleView):
    """A schedule of reports."""

    @extend_schema(
        operation_id="read_report_schedule",
        responses={200: ScheduleSheet, **say(NOT_YOURS)},
        examples=[ANSWER],
    )
    def get(self, request: Request, pk: int) -> Response:
        """Read a schedule, and when it runs next."""
        return self.show(pk)

    @extend_schema(
        operation_id="change_report_schedule",
        request=ScheduleChange(partial=True),
        responses={200: ScheduleSheet, **say({400: FAULTS, **NOT_YOURS})},
        examples=[ANSWER],
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Change what is sent, pause the schedule or resume it."""
        schedule = self.find(pk)
        sent = ScheduleChange(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        changes = dict(sent.validated_data)
        if changes.keys() == {"is_paused"}:
            rest = pause_schedule if changes["is_paused"] else resume_schedule
            changed = rest(schedule=schedule, by=self.person)
        else:
            changed = change_schedule(schedule=schedule, changes=changes, by=self.person)
        return Response(ScheduleSheet(changed).data)

    @extend_schema(operation_id="delete_report_schedule", responses={204: None, **say(NOT_YOURS)})
    def delete(self, request: Request, pk: int) -> Response:
        """Delete a schedule; reports that were written stay as long as reports do."""
        delete_schedule(schedule=self.find(pk), by=self.person)
        return Response(status=status.HTTP_204_NO_CONTENT)
