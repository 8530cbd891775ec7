"""A file of figures that somebody asked for; it is written in the background."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from jobs.models import Job
from progress.models.cohort import Cohort
from quizzes.models import Quiz


class ReportKind(models.TextChoices):
    """What a report tells of."""

    COHORT_PROGRESS = "cohort_progress", pgettext_lazy("report", "progress of a cohort")
    TRANSCRIPT = "transcript", pgettext_lazy("report", "transcript of a learner")
    ITEM_ANALYSIS = "item_analysis", pgettext_lazy("report", "questions of a quiz")
    ATTEMPTS = "attempts", pgettext_lazy("report", "attempts of a cohort")


class ReportFormat(models.TextChoices):
    """What kind of file it is."""

    CSV = "csv", "CSV"
    XLSX = "xlsx", "XLSX"
    PDF = "pdf", "PDF"
    JSONL = "jsonl", "JSON Lines"


class ReportState(models.TextChoices):
    """Where a report stands: as any job, but that it can be called off, and does not last."""

    QUEUED = "queued", _("queued")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")
    CANCELLED = "cancelled", pgettext_lazy("state", "cancelled")
    EXPIRED = "expired", pgettext_lazy("state", "expired")


def draw_name() -> str:
    """Draw what a file is called where it lies: 32 hex digits."""
    return secrets.token_hex(16)


class Report(Job):
    """A report as it was asked for, and the file that came of it, for whoever asked alone.

    What it is about may be gone before it is: then nobody may see it any more.
    """

    TASK = "progress.write_report"
    QUEUE = "reports"

    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ReportState.choices,
        default=ReportState.QUEUED,
        editable=False,
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ReportKind.choices)
    format = models.CharField(_("format"), max_length=5, choices=ReportFormat.choices)
    cohort = models.ForeignKey(
        Cohort,
        verbose_name=_("cohort"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="reports",
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="reports_about",
    )
    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.SET_NULL, null=True, related_name="reports"
    )
    filters = models.JSONField(_("filters"), default=dict)
    """What of it is told, by the names and values of the API."""
    language = models.CharField(_("language"), max_length=8)
    time_zone = models.CharField(_("time zone"), max_length=64)
    key = models.CharField(max_length=64, blank=True, editable=False)
    """Names the request while the same one is answered with this report; else empty."""
    stored_as = models.CharField(max_length=32, unique=True, default=draw_name, editable=False)
    """Drawn at random; names its file, and what is left of a try that was killed."""
    as_of = models.DateTimeField(_("as of"), null=True, editable=False)
    formula_version = models.CharField(
        _("version of the formulas"), max_length=20, blank=True, editable=False
    )
    rows = models.PositiveIntegerField(_("rows"), null=True, editable=False)
    content_sha256 = models.CharField(
        _("hash of the content"), max_length=64, blank=True, editable=False
    )
    """Of its rows as JSON lines: the same in each format, language and time zone."""
    file_name = models.CharField(_("file name"), max_length=200, blank=True, editable=False)
    file_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    file_size = models.PositiveBigIntegerField(_("size in bytes"), null=True, editable=False)
    expires_at = models.DateTimeField(_("kept until"), null=True, editable=False)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=~models.Q(key=""), name="one_report_a_request"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="done")
                | models.Q(
                    as_of__isnull=False,
                    rows__isnull=False,
                    file_size__isnull=False,
                    expires_at__isnull=False,
                ),
                name="report_done_has_a_file",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["queued", "running"], finished_at=None)
                | models.Q(
                    state__in=["done", "failed", "cancelled", "expired"], finished_at__isnull=False
                ),
                name="report_is_finished_once_it_ends",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=models.Q(state__in=["queued", "running"]),
                name="reports_to_be_written",
            ),
            models.Index(
                fields=["expires_at"], condition=models.Q(state="done"), name="reports_kept"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.created_at:%Y-%m-%d %H:%M}"

    def state_at(self, now: datetime) -> ReportState:
        """Tell where it stands, also where its term is over and nobody has cleared it away yet."""
        if self.state == ReportState.DONE and self.expires_at and self.expires_at <= now:
            return ReportState.EXPIRED
        return ReportState(self.state)
