"""Runs the schedules that are due: each time that one is due, once."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.queries.zones import find_zone
from progress.models import Report, ReportLetter, ReportSchedule, ScheduleRun
from progress.queries.reports.visible import may_see
from progress.queries.schedules import as_report
from progress.services.letters import site_language
from progress.services.reports.requesting import note_access
from progress.services.scheduling.changing import note
from progress.services.scheduling.times import WEEK, next_run


@transaction.atomic
def run_schedule(pk: int) -> list[Report]:
    """Run a schedule that is due and return the reports to be written, one a recipient.

    What was missed while nobody looked is made up for once. A schedule that another beat runs
    at this moment, or that was paused or deleted meanwhile, is left alone; one that has nothing
    left to tell, or nobody to answer for it, is paused.
    """
    now = timezone.now()
    rows = ReportSchedule.objects.select_related("cohort", "quiz", "created_by")
    locked = rows.select_for_update(of=("self",), skip_locked=True)
    schedule = locked.filter(pk=pk, next_run_at__lte=now).first()
    if schedule is None or schedule.next_run_at is None:
        return []
    if _is_over(schedule, schedule.next_run_at):
        schedule.paused_at, schedule.next_run_at = now, None
        schedule.save(update_fields=["paused_at", "next_run_at"])
        note("pause_schedule", schedule, by=None)
        return []
    run = ScheduleRun.objects.create(schedule=schedule, due_at=schedule.next_run_at)
    schedule.next_run_at = next_run(schedule, now)
    schedule.save(update_fields=["next_run_at"])
    letters = [_begin(run, person, now) for person in schedule.recipients.order_by("pk")]
    return [letter.report for letter in letters if letter.report]


def _is_over(schedule: ReportSchedule, due: datetime) -> bool:
    """Tell whether it tells nothing new: its cohort ended before the week that it is about.

    So it is, too, where whoever made it may not see what it is about any more.
    """
    if not may_see(as_report(schedule), schedule.created_by):
        return True
    if schedule.cohort is None or schedule.cohort.ends_on is None:
        return False
    zone = find_zone(schedule.time_zone) or ZoneInfo(settings.TIME_ZONE)
    return schedule.cohort.ends_on < (due - WEEK).astimezone(zone).date()


def _begin(run: ScheduleRun, person: User, now: datetime) -> ReportLetter:
    """Ask for the report of a recipient; who may not see it gets nothing, which is kept."""
    report = as_report(run.schedule)
    if not may_see(report, person):
        return ReportLetter.objects.create(run=run, recipient=person, dropped_at=now)
    report.created_by = person
    report.language = run.schedule.language or site_language(person.language)
    report.save()
    note_access("schedule_report", report, by=run.schedule.created_by)
    return ReportLetter.objects.create(run=run, recipient=person, report=report)
