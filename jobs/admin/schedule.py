"""What beat starts by the clock: it is declared in the settings, and only shown here."""

from __future__ import annotations

import django_celery_beat.admin  # noqa: F401  # registers its forms, which need inline scripts
from django.contrib import admin
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)

from jobs.admin.base import ReadOnlyAdmin

admin.site.unregister(
    [ClockedSchedule, CrontabSchedule, IntervalSchedule, PeriodicTask, SolarSchedule]
)


@admin.register(PeriodicTask)
class PeriodicTaskAdmin(ReadOnlyAdmin):
    """Shows what is started by the clock, and when it was last."""

    list_display = ["name", "task", "interval", "enabled", "last_run_at", "total_run_count"]
    list_select_related = ["interval"]
    fields = ["name", "task", "interval", "enabled", "last_run_at", "total_run_count"]
