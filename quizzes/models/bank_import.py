"""A file of questions that was brought in: read, looked at, and then stored or left to expire."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from courses.models import Course
from jobs.models import Job, JobState

VALID_FOR = timedelta(days=7)
"""After it a file is to be brought again: what the course holds has changed too much."""
LONGEST_FILE_NAME = 200


class ImportStep(models.TextChoices):
    """What the job does: it is queued once for each."""

    READ = "read", pgettext_lazy("step of an import", "reading the file")
    APPLY = "apply", pgettext_lazy("step of an import", "storing the questions")


class BankImport(Job):
    """Reads a file of questions; once somebody says so, stores what it holds as drafts."""

    TASK = "quizzes.import_bank"
    QUEUE = "generation"

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="bank_imports"
    )
    file_name = models.CharField(_("file"), max_length=LONGEST_FILE_NAME, editable=False)
    file = models.FileField(_("file"), upload_to="banks", max_length=200, editable=False)
    """Gone once it was read."""
    format = models.CharField(_("format"), max_length=10, blank=True, editable=False)
    step = models.CharField(
        _("step"),
        max_length=5,
        choices=ImportStep.choices,
        default=ImportStep.READ,
        editable=False,
    )
    questions = models.JSONField(_("questions"), default=list, editable=False)
    """A list of {line, question, read} as `quizzes.exchange.pack` gives the last. Once they are
    stored, with `became`, and for what was stored with `proved` and the id of the question."""
    faults = models.JSONField(_("errors"), default=list, editable=False)
    notes = models.JSONField(_("left out or changed"), default=list, editable=False)
    """Lists of {line, question, code, detail}."""
    applied_at = models.DateTimeField(_("stored"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("import of questions")
        verbose_name_plural = _("imports of questions")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.file_name} – {self.course}"

    @property
    def expires_at(self) -> datetime:
        """When it cannot be stored any more."""
        return self.created_at + VALID_FOR

    @property
    def is_expired(self) -> bool:
        """Whether it was left lying too long."""
        return self.applied_at is None and self.expires_at <= timezone.now()

    @property
    def is_applicable(self) -> bool:
        """Whether what was read may be stored."""
        return bool(
            self.state == JobState.DONE
            and self.step == ImportStep.READ
            and self.questions
            and not self.faults
            and not self.is_expired
        )
