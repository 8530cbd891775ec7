"""Schedules of reports as those see them who made them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from accounts.models import User
from progress.models import Report, ReportSchedule


def own_schedules(user: User) -> QuerySet[ReportSchedule]:
    """Select the schedules that a person made, every one for administrators, newest first."""
    schedules = ReportSchedule.objects.select_related("cohort", "quiz", "created_by")
    schedules = schedules.prefetch_related("recipients")
    return schedules if user.administers else schedules.filter(created_by=user)


def as_report(schedule: ReportSchedule) -> Report:
    """Return the report that a schedule has written, in no table yet."""
    return Report(
        kind=schedule.kind,
        format=schedule.format,
        cohort=schedule.cohort,
        quiz=schedule.quiz,
        time_zone=schedule.time_zone,
    )


def due_schedules(now: datetime) -> list[int]:
    """List the schedules, by id, that are due, those first that are so for longest."""
    due = ReportSchedule.objects.filter(next_run_at__lte=now).order_by("next_run_at", "pk")
    return list(due.values_list("pk", flat=True))
