"""Takes a person's wish for a report down, once however often it is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from progress.errors import TooManyReports
from progress.models import Report, ReportFormat, ReportKind, ReportState

SAME_FOR = timedelta(minutes=1)
"""So long the same request is answered with the same report."""
MOST_WAITING = 20
"""Reports that one person may wait for."""
FRUITLESS = (ReportState.FAILED, ReportState.CANCELLED, ReportState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for; its rows by their ids."""

    kind: ReportKind
    format: ReportFormat
    filters: Mapping[str, Any]
    language: str
    time_zone: str
    cohort_id: int | None = None
    learner_id: int | None = None
    quiz_id: int | None = None


@transaction.atomic
def request_report(*, wish: Wish, by: User) -> tuple[Report, bool]:
    """Store a report to be written, and tell whether it is new.

    The same wish within a minute is the same report, unless that came to nothing. Of two at the
    same time one waits for the other in the database. Raises TooManyReports.
    """
    key = _name(wish, by)
    _release(key)
    asked = Report.objects.filter(key=key).first()
    if asked is not None:
        return asked, False
    if Report.objects.filter(Report.waiting(), created_by=by).count() >= MOST_WAITING:
        raise TooManyReports
    report, is_new = Report.objects.get_or_create(
        key=key, defaults={**asdict(wish), "created_by": by}
    )
    if is_new:
        note_access("request_report", report, by=by)
    return report, is_new


def note_access(action: str, report: Report, *, by: User) -> None:
    """Write down who asked for a report, or took its file, and about whom."""
    record(
        action,
        report,
        by=by,
        kind=report.kind,
        format=report.format,
        cohort=report.cohort_id,
        learner=report.learner_id,
        quiz=report.quiz_id,
    )


def _name(wish: Wish, by: User) -> str:
    """Name a wish of a person: the same for the same."""
    said = json.dumps({**asdict(wish), "by": by.pk}, sort_keys=True)
    return sha256(said.encode()).hexdigest()


def _release(key: str) -> None:
    """Let a wish be made anew where the last report of it is too old or came to nothing."""
    old = Q(created_at__lte=timezone.now() - SAME_FOR)
    Report.objects.filter(old | Q(state__in=FRUITLESS), key=key).update(key="")
