"""Ends what nobody fetches or begins: files kept long enough, and reports left waiting."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation

from jobs.services.working import finish
from progress.errors import NeverBegun
from progress.models import Report, ReportState
from progress.services.letters import site_language
from progress.services.reports import folder

AT_ONCE = 500
LONGEST_WAIT = timedelta(days=1)
"""A report that ended by then in no way is not wanted any more."""

logger = logging.getLogger(__name__)


def expire_reports() -> None:
    """End what is over, and remove files that belong to no report."""
    now = timezone.now()
    expire(Report.objects.filter(state=ReportState.DONE, expires_at__lte=now)[:AT_ONCE])
    _give_up(Report.objects.filter(Report.waiting(), created_at__lte=now - LONGEST_WAIT))
    remove_strays()


@transaction.atomic
def expire(reports: Iterable[Report]) -> int:
    """Remove the files of reports that are done, before their time where it is not come.

    The rows stay and say so, without the name of the file, which may be somebody's. Returns how
    many.
    """
    rows = Report.objects.select_for_update(of=("self",), skip_locked=True)
    done = list(rows.filter(pk__in=[one.pk for one in reports], state=ReportState.DONE))
    ids = [report.pk for report in done]
    Report.objects.filter(pk__in=ids).update(
        state=ReportState.EXPIRED, expires_at=timezone.now(), key="", file_name=""
    )
    for report in done:
        transaction.on_commit(partial(folder.drop, report.stored_as), robust=True)
    return len(done)


def _give_up(reports: Iterable[Report]) -> None:
    """End reports that no worker took up, or none could end, with the reason."""
    for report in reports:
        with transaction.atomic(), translation.override(site_language(report.language)):
            held = Report.objects.select_for_update(of=("self",)).filter(Report.waiting())
            if still := held.filter(pk=report.pk).first():
                finish(still, error=str(NeverBegun()))
                logger.warning("report %s was not written within a day", report.pk)


def remove_strays() -> int:
    """Remove files and drafts that no report claims, as a killed process leaves; return how many.

    A file may be there before its report is done, and stay a moment after it has expired; so only
    what is old counts.
    """
    rows = Report.objects.filter(Report.waiting() | Q(state=ReportState.DONE))
    kept = {_claim(*told) for told in rows.values_list("stored_as", "state")}
    strays = [path for path in folder.list_old() if path.name not in kept]
    for path in strays:
        folder.remove(path)
    if strays:
        logger.warning("%s files of reports belonged to none and were removed", len(strays))
    return len(strays)


def _claim(name: str, state: str) -> str:
    return name if state == ReportState.DONE else f"{name}{folder.UNFINISHED}"
