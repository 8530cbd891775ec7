"""Schedules of reports, and what became of each run."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.admin.schedule_form import ScheduleForm
from progress.models import ReportLetter, ReportSchedule
from progress.services.scheduling.changing import (
    change_schedule,
    delete_schedule,
    make_schedule,
    pause_schedule,
    resume_schedule,
)


@admin.register(ReportSchedule)
class ReportScheduleAdmin(ModelAdmin):
    """Makes, changes, pauses and deletes schedules."""

    form = ScheduleForm
    list_display = ["kind", "format", "cohort", "quiz", "weekday", "at", "time_zone"]
    list_display += ["next_run_at", "paused_at", "created_by"]
    list_filter = ["kind", ("paused_at", admin.EmptyFieldListFilter), "weekday"]
    list_select_related = ["cohort", "quiz", "created_by"]
    search_fields = ["cohort__name", "quiz__title", "created_by__email", "recipients__email"]
    filter_horizontal = ["recipients"]
    readonly_fields = ["next_run_at", "paused_at", "created_by"]
    actions = ["pause", "resume"]

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Tell the form who asks."""
        form = super().get_form(request, *args, **kwargs)
        form.by = actor(request)  # type: ignore[attr-defined]  # a class of this request alone
        return form

    def save_model(
        self,
        request: HttpRequest,
        obj: ReportSchedule,
        form: ModelForm[ReportSchedule],
        change: bool,  # noqa: FBT001  # as Django calls it
    ) -> None:
        """Make or change it as the API does."""
        told = dict(form.cleaned_data)
        recipients = [person.email for person in told.pop("recipients")]
        if change:
            changes = {**told, "recipients": recipients}
            stored = change_schedule(schedule=obj, changes=changes, by=actor(request))
        else:
            stored = make_schedule(told=told, recipients=recipients, by=actor(request))
        obj.pk, obj.created_at, obj.created_by = stored.pk, stored.created_at, stored.created_by

    def delete_model(self, request: HttpRequest, obj: ReportSchedule) -> None:
        """Delete it, and note who did."""
        delete_schedule(schedule=obj, by=actor(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[ReportSchedule]) -> None:
        """Delete several, each with its note."""
        for schedule in queryset:
            delete_schedule(schedule=schedule, by=actor(request))

    @admin.action(description=_("Pause"), permissions=["change"])
    def pause(self, request: HttpRequest, queryset: QuerySet[ReportSchedule]) -> None:
        """Have nothing written or sent by the chosen ones."""
        chosen = [pause_schedule(schedule=one, by=actor(request)) for one in queryset]
        said = ngettext("%d schedule is paused.", "%d schedules are paused.", len(chosen))
        self.message_user(request, said % len(chosen), messages.SUCCESS)

    @admin.action(description=_("Resume"), permissions=["change"])
    def resume(self, request: HttpRequest, queryset: QuerySet[ReportSchedule]) -> None:
        """Have the chosen ones run again."""
        chosen = [resume_schedule(schedule=one, by=actor(request)) for one in queryset]
        said = ngettext("%d schedule runs again.", "%d schedules run again.", len(chosen))
        self.message_user(request, said % len(chosen), messages.SUCCESS)


@admin.register(ReportLetter)
class ReportLetterAdmin(QueuedAdmin):
    """Shows who was told of which report."""

    list_display = ["recipient", "schedule", "due_at", "sent_at", "dropped_at"]
    list_filter = [ParkedFilter, "sent_at", "dropped_at"]
    list_select_related = ["recipient", "run__schedule__cohort", "run__schedule__quiz"]
    search_fields = ["recipient__email", "run__schedule__cohort__name"]
    fields = ["recipient", "run", "report", "sent_at", "dropped_at", "tries", "last_error"]

    @admin.display(description=_("report schedule"))
    def schedule(self, letter: ReportLetter) -> str:
        """Name the schedule."""
        return str(letter.run.schedule)

    @admin.display(description=_("due"), ordering="run__due_at")
    def due_at(self, letter: ReportLetter) -> Any:
        """Say when the run was due."""
        return letter.run.due_at
