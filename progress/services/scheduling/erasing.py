"""Takes a person who is erased out of schedules."""

from __future__ import annotations

from accounts.models import User
from progress.models import ReportLetter, ReportSchedule


def forget_person(user: User) -> None:
    """Delete a person's schedules, and take them off the lists of others."""
    ReportLetter.objects.filter(recipient=user).delete()
    ReportSchedule.objects.filter(created_by=user).delete()
    ReportSchedule.recipients.through.objects.filter(user=user).delete()
