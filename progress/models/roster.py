"""A file of learners that was read for a cohort, and waits to be applied or was."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from progress.models.cohort import Cohort

VALID_FOR = timedelta(days=1)
"""After it a file is to be brought again: who has an account may have changed."""
LONGEST_FILE_NAME = 200


class RosterImport(models.Model):
    """What was read of a file, so that what is applied is exactly what was looked at."""

    cohort = models.ForeignKey(
        Cohort, verbose_name=_("cohort"), on_delete=models.CASCADE, related_name="imports"
    )
    file_name = models.CharField(_("file"), max_length=LONGEST_FILE_NAME, blank=True)
    lines = models.JSONField(_("lines"), default=list)
    """A list of {line, email, name, language}; with `step`, an `ImportStep`, once it is applied."""
    problems = models.JSONField(_("errors"), default=list)
    """A list of {line, code, said, other}, as `progress.rosters` finds them."""
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    made_at = models.DateTimeField(_("brought in"), default=timezone.now, editable=False)
    applied_at = models.DateTimeField(_("applied"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("import of learners")
        verbose_name_plural = _("imports of learners")
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(
                fields=["made_at"],
                condition=models.Q(applied_at=None),
                name="imports_not_applied",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} – {self.cohort}"

    @property
    def expires_at(self) -> datetime:
        """When it cannot be applied any more."""
        return self.made_at + VALID_FOR

    @property
    def is_expired(self) -> bool:
        """Whether it was left lying too long."""
        return self.applied_at is None and self.expires_at <= timezone.now()


class ImportStep(models.TextChoices):
    """What an import does, or did, with a line."""

    ENROL = "enrol", _("is put into the cohort")
    ALREADY_IN = "already_in", _("is in the cohort already")
    INVITE = "invite", _("is invited by e-mail")
    ALREADY_INVITED = "already_invited", _("is invited already")
    CLOSED = "account_closed", _("is left out: the account is closed")
