"""Tells the recipients of a schedule by mail that their report is there, or why there is none."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from progress.models import Report, ReportLetter, ReportState
from progress.queries.reports.visible import may_see
from progress.services.letters import send_letter

TOLD = {ReportState.DONE: "report_done", ReportState.FAILED: "report_failed"}
"""The mails by how a report ended; who called it off knows, and one that is over is no use."""


def send_report_letter(letter: ReportLetter) -> None:
    """Send the mail, unless the schedule was paused or its recipient may not see the report now.

    It names the report and leads to its page, where one signs in: it holds no figures and nobody's
    name.
    """
    rows = ReportLetter.objects.filter(pk=letter.pk)
    joined = ("run__schedule", "recipient", "report__cohort", "report__quiz")
    found = rows.select_related(*joined).get()
    report, now = found.report, timezone.now()
    template = TOLD.get(report.state_at(now)) if report else None
    is_wanted = found.run.schedule.paused_at is None and may_see_still(found)
    if report is None or template is None or not is_wanted:
        rows.update(dropped_at=now)
        return
    send_letter(
        template=template,
        to=found.recipient.email,
        language=found.recipient.language,
        told={"report": report, "about": report.cohort or report.quiz, "link": link_of(report)},
    )
    rows.update(sent_at=timezone.now())


def may_see_still(letter: ReportLetter) -> bool:
    """Tell whether a recipient may see now what their report is about, and is one still."""
    is_recipient = letter.run.schedule.recipients.filter(pk=letter.recipient_id).exists()
    return is_recipient and letter.report is not None and may_see(letter.report, letter.recipient)


def link_of(report: Report) -> str:
    """Return the address of a report's page."""
    return f"{settings.SITE_URL}{reverse('report_page', args=[report.pk])}"
