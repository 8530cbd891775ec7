from __future__ import annotations

from celery import shared_task

from jobs.services.working import work_on
from progress import dispatch
from progress.models import (
    ContestLetter,
    CorrectionLetter,
    Invitation,
    RegradeLetter,
    Reminder,
    Report,
    ReportLetter,
    SortedFigures,
    WebhookDelivery,
)
from progress.services import (
    answering,
    correcting,
    regrade_letters,
    reminder_letters,
    reminding,
    retention,
)
from progress.services.inviting import send_invitation as send
from progress.services.reports import expiring, writing
from progress.services.scheduling import telling
from progress.services.statistics import folding, sorting
from progress.services.webhooks import forgetting, sending


@shared_task(name="progress.fold_statistics")
def fold_statistics() -> None:
    """Fold what scored attempts added to the statistics."""
    folding.fold_pending()


@shared_task(name="progress.sort_statistics")
def sort_statistics(*, pk: int) -> None:
    """Count the figures of a quiz that need its attempts sorted."""
    work_on(SortedFigures, pk, sorting.sort_figures)


@shared_task(name="progress.send_invitation")
def send_invitation(*, pk: int) -> None:
    """Send somebody the mail that invites them to a cohort."""
    work_on(Invitation, pk, send)


@shared_task(name="progress.make_reminders")
def make_reminders() -> None:
    """Make the reminders of learners who fall behind; the sweep has each sent."""
    reminding.make_reminders()


@shared_task(name="progress.send_reminder")
def send_reminder(*, pk: int) -> None:
    """Send a learner a reminder, if there is still something to remind of."""
    work_on(Reminder, pk, reminder_letters.send_reminder)


@shared_task(name="progress.send_regrade")
def send_regrade(*, pk: int) -> None:
    """Tell a learner that their result was counted anew."""
    work_on(RegradeLetter, pk, regrade_letters.send_regrade)


@shared_task(name="progress.send_correction")
def send_correction(*, pk: int) -> None:
    """Tell a learner what they learnt and its source no longer says."""
    work_on(CorrectionLetter, pk, correcting.send_correction)


@shared_task(name="progress.send_contest_letter")
def send_contest_letter(*, pk: int) -> None:
    """Tell a learner what became of what they contested."""
    work_on(ContestLetter, pk, answering.send_contest_letter)


@shared_task(name="progress.send_webhook")
def send_webhook(*, pk: int) -> None:
    """Send one delivery of a webhook."""
    work_on(WebhookDelivery, pk, sending.send)


@shared_task(name="progress.forget_deliveries")
def forget_deliveries() -> None:
    """Delete deliveries that nobody needs any more."""
    forgetting.forget_deliveries()


@shared_task(name="progress.write_report")
def write_report(*, pk: int) -> None:
    """Write the file of a report."""
    work_on(Report, pk, writing.write_report)


@shared_task(name="progress.run_schedules")
def run_schedules() -> None:
    """Have the reports written of all schedules that are due."""
    dispatch.run_schedules()


@shared_task(name="progress.send_report_letter")
def send_report_letter(*, pk: int) -> None:
    """Tell a recipient of a schedule what became of their report."""
    work_on(ReportLetter, pk, telling.send_report_letter)


@shared_task(name="progress.expire_reports")
def expire_reports() -> None:
    """End reports whose time is over, and remove their files."""
    expiring.expire_reports()


@shared_task(name="progress.forget_old")
def forget_old() -> None:
    """Forget what is kept about people for longer than the site says."""
    retention.forget_old()
