"""Calls a report off."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from progress.errors import ReportEnded
from progress.models import Report, ReportState


@transaction.atomic
def cancel_report(*, report: Report, by: User) -> Report:
    """End a report that waits or is being written; called off before, nothing happens.

    Whoever is writing it notices within a second and leaves nothing. Raises ReportEnded.
    """
    rows = Report.objects.select_related("cohort", "learner", "quiz")
    held = rows.select_for_update(of=("self",)).get(pk=report.pk)
    if held.state == ReportState.CANCELLED:
        return held
    if held.is_finished:
        raise ReportEnded
    held.state = ReportState.CANCELLED
    held.finished_at = timezone.now()
    held.save(update_fields=["state", "finished_at"])
    record("cancel_report", held, by=by)
    return held
