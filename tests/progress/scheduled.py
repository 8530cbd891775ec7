"""Schedules of reports, as tests run them."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

from django.core import mail

from jobs.services.working import work_on
from progress import dispatch
from progress.models import Report, ReportKind, ReportLetter, ReportState
from progress.services.reports.writing import write_report
from progress.services.scheduling.telling import send_report_letter

THURSDAY = datetime(2026, 3, 5, 12, tzinfo=UTC)
MONDAY = datetime(2026, 3, 9, 6, 30, tzinfo=UTC)
"""Half past seven in Paris, in winter."""
WEEKLY: dict[str, Any] = {
    "kind": ReportKind.COHORT_PROGRESS,
    "format": "csv",
    "weekday": 0,
    "at": time(7, 30),
    "time_zone": "Europe/Paris",
}


def run() -> None:
    """Look for schedules that are due, as the beat has it done every minute."""
    dispatch.run_schedules()


def write_all() -> None:
    """Have all reports written, as the workers do."""
    for report in Report.objects.filter(state=ReportState.QUEUED):
        work_on(Report, report.pk, write_report)


def send_all() -> list[str]:
    """Have all mails sent that wait; return whom they went to."""
    before = len(mail.outbox)
    for letter in ReportLetter.objects.filter(ReportLetter.waiting()).order_by("recipient__email"):
        work_on(ReportLetter, letter.pk, send_report_letter)
    return [letter.to[0] for letter in mail.outbox[before:]]
