"""Reports that come by themselves, week after week, and what became of each."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from progress.models.cohort import Cohort
from progress.models.report import Report, ReportFormat, ReportKind, ReportState
from quizzes.models import Quiz

ENDED = (ReportState.DONE, ReportState.FAILED, ReportState.CANCELLED, ReportState.EXPIRED)
SCHEDULED = (ReportKind.COHORT_PROGRESS, ReportKind.ATTEMPTS, ReportKind.ITEM_ANALYSIS)
"""A transcript is of one learner: nobody gets one sent every week."""


class Weekday(models.IntegerChoices):
    """A day of the week, numbered as Python does."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class ReportSchedule(models.Model):
    """A report that is written every week, for each of a list of people."""

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        on_delete=models.CASCADE,
        related_name="report_schedules",
        editable=False,
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=[(kind.value, kind.label) for kind in SCHEDULED],
    )
    format = models.CharField(_("format"), max_length=5, choices=ReportFormat.choices)
    cohort = models.ForeignKey(
        Cohort, verbose_name=_("cohort"), on_delete=models.CASCADE, null=True, blank=True
    )
    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, null=True, blank=True
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        help_text=_("Of the file. Empty: that of each recipient."),
    )
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday.choices)
    at = models.TimeField(_("time"))
    time_zone = models.CharField(_("time zone"), max_length=64)
    recipients = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("recipients"), related_name="+"
    )
    next_run_at = models.DateTimeField(_("next run"), null=True, editable=False)
    paused_at = models.DateTimeField(_("paused"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("report schedule")
        verbose_name_plural = _("report schedules")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ReportKind.ITEM_ANALYSIS, quiz__isnull=False, cohort=None)
                | Q(kind__in=SCHEDULED[:2], cohort__isnull=False, quiz=None),
                name="schedule_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(paused_at=None, next_run_at__isnull=False)
                | Q(paused_at__isnull=False, next_run_at=None),
                name="schedule_runs_unless_paused",
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="schedule_has_a_weekday"),
        ]
        indexes = [models.Index(fields=["next_run_at"], name="schedules_due")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {self.cohort or self.quiz}"


class ScheduleRun(models.Model):
    """One run of a schedule: there is one for each time that it was due, never two."""

    schedule = models.ForeignKey(
        ReportSchedule,
        verbose_name=_("report schedule"),
        on_delete=models.CASCADE,
        related_name="runs",
    )
    due_at = models.DateTimeField(_("due"))
    run_at = models.DateTimeField(_("run"), auto_now_add=True)

    class Meta:
        verbose_name = _("run of a schedule")
        verbose_name_plural = _("runs of schedules")
        ordering = ["-due_at"]
        constraints = [
            models.UniqueConstraint(fields=["schedule", "due_at"], name="schedule_runs_once"),
        ]

    def __str__(self) -> str:
        return f"{self.schedule} {self.due_at:%Y-%m-%d %H:%M}"


class ReportLetter(Queued):
    """The mail that tells a recipient of a report of a schedule, once it has ended."""

    TASK = "progress.send_report_letter"
    QUEUE = "mail"

    run = models.ForeignKey(
        ScheduleRun, verbose_name=_("run"), on_delete=models.CASCADE, related_name="letters"
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recipient"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    report = models.ForeignKey(
        Report, verbose_name=_("report"), on_delete=models.CASCADE, null=True, related_name="+"
    )
    """None where the recipient was not to get one: then nothing is sent either."""
    sent_at = models.DateTimeField(_("sent"), null=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, editable=False)

    class Meta:
        verbose_name = _("mail about a report")
        verbose_name_plural = _("mails about reports")
        ordering = ["-run", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["run", "recipient"], name="told_once_a_run"),
            models.CheckConstraint(
                condition=Q(report__isnull=False) | Q(dropped_at__isnull=False),
                name="letter_without_report_is_dropped",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient} {self.run}"

    @classmethod
    def waiting(cls) -> Q:
        """Tell which are still to be sent: those whose report has ended."""
        return Q(sent_at=None, dropped_at=None, report__state__in=ENDED)
