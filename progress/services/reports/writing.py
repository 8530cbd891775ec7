"""Writes a report: its rows are read in one snapshot, then the file is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import file_digest
from pathlib import Path

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from jobs.services.working import finish
from progress.errors import NoLongerAllowed, ReportFailed, TookTooLong
from progress.models import Report, ReportFormat, ReportState
from progress.queries.reports.about import describe_report
from progress.queries.reports.subjects import read_subject
from progress.queries.reports.visible import may_see
from progress.queries.snapshot import one_snapshot
from progress.queries.tables.spool import Spool, spool
from progress.queries.tables.table import Row
from progress.services.letters import site_language
from progress.services.reports import folder
from progress.services.reports.pulse import Pulse, ReportStopped, pulse_of
from progress.services.reports.resting import resting
from progress.services.reports.writers import WRITERS, Content
from progress.services.webhooks.notifying import notify_report
from progress.statistics import FORMULA_VERSION

READ, WRITTEN = 70, 99
"""Percent: all rows are read; the file is made of them."""


def write_report(report: Report) -> None:
    """Write the file of a report, in the language and the time zone of who asked for it.

    It ends done, or failed with the reason; one that is called off meanwhile leaves nothing.
    """
    try:
        with (
            translation.override(site_language(report.language)),
            folder.drafting(report.stored_as) as draft,
            pulse_of(report) as pulse,
        ):
            _write(report, draft, pulse)
    except ReportStopped:
        return
    except ReportFailed as error:
        _fail(report, error)
    except SoftTimeLimitExceeded:
        _fail(report, TookTooLong())


def _write(report: Report, draft: Path, pulse: Pulse) -> None:
    file = draft / "file"
    with resting(settings.REPORTS_REST):
        content, as_of = _read(report, draft, pulse)
        with file.open("xb") as written:
            WRITERS[ReportFormat(report.format)](content, written)
    report.as_of = as_of
    report.formula_version = FORMULA_VERSION
    report.rows = content.rows.count
    report.file_name = content.table.name_file(report.format)
    _end(report, file)


def _read(report: Report, draft: Path, pulse: Pulse) -> tuple[Content, datetime]:
    """Set the rows down as they are at one moment. Raises ReportFailed and ReportStopped."""
    with one_snapshot():
        as_of = timezone.now()
        if not may_see(report, report.created_by):
            raise NoLongerAllowed
        subject = read_subject(report)
        rows = pulse.watch(subject.table.rows, 0, READ, subject.expected)
        kept = spool(draft / "rows", subject.table.columns, rows)
    about = describe_report(
        report,
        as_of=as_of,
        sorted_as_of=subject.sorted_as_of,
        rows=kept.count,
        sha256=kept.sha256,
    )
    report.content_sha256 = kept.sha256
    table = replace(subject.table, rows=_Watched(kept, pulse))
    return Content(report, table, kept, about, subject.print, draft), as_of


@dataclass(frozen=True, slots=True)
class _Watched:
    """Rows that were set down, which tell how far they are written."""

    rows: Spool
    pulse: Pulse

    def __iter__(self) -> Iterator[Row]:
        return self.pulse.watch(self.rows, READ, WRITTEN, self.rows.count)


def _end(report: Report, file: Path) -> None:
    """Put the file in its place, unless the report was called off. Raises ReportStopped."""
    with file.open("rb") as written:
        report.file_sha256 = file_digest(written, "sha256").hexdigest()
    report.file_size = file.stat().st_size
    report.expires_at = timezone.now() + timedelta(days=settings.REPORTS_KEPT_DAYS)
    with transaction.atomic():
        if not _hold(report):
            raise ReportStopped
        folder.keep(file, report.stored_as)
        told = ["as_of", "formula_version", "rows", "content_sha256", "file_name", "file_sha256"]
        report.save(update_fields=[*told, "file_size", "expires_at"])
        finish(report)
        notify_report(report)


def _fail(report: Report, error: ReportFailed) -> None:
    """End a report without a file, with the reason in the language of who asked for it."""
    with transaction.atomic(), translation.override(site_language(report.language)):
        if _hold(report):
            finish(report, error=str(error))


def _hold(report: Report) -> bool:
    """Keep others from ending a report; tell whether nobody has."""
    running = Report.objects.select_for_update(of=("self",)).filter(state=ReportState.RUNNING)
    return running.filter(pk=report.pk).exists()
