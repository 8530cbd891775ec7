"""A long piece of work that a person started and watches."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models.queued import Queued


class JobState(models.TextChoices):
    """Where a job stands; only in the first two it has work left, whatever a kind adds."""

    QUEUED = "queued", _("queued")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class Job(Queued):
    """Queued work with a state, a progress in percent and, where it failed, a reason in words."""

    SINCE = "created_at"

    state = models.CharField(
        _("state"),
        max_length=10,
        choices=JobState.choices,
        default=JobState.QUEUED,
        editable=False,
    )
    progress = models.PositiveSmallIntegerField(
        _("progress"), default=0, validators=[MaxValueValidator(100)], editable=False
    )
    error = models.TextField(_("reason"), blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("started by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )

    class Meta:
        abstract = True

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which rows have work left: those in no final state."""
        return models.Q(state__in=[JobState.QUEUED, JobState.RUNNING])

    @property
    def is_finished(self) -> bool:
        """Whether the job is in a final state."""
        return self.state not in {JobState.QUEUED, JobState.RUNNING}
