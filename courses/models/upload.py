"""A file on its way to become a source version."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.source import SourceVersion
from jobs.models import Job


class Upload(Job):
    """A file that somebody brought in; reading it is background work."""

    TASK = "courses.ingest_upload"
    QUEUE = "sources"

    name = models.CharField(_("file name"), max_length=200)
    file = models.FileField(_("file"), upload_to="uploads", max_length=200)
    version = models.ForeignKey(
        SourceVersion,
        verbose_name=_("source version"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="uploads",
    )

    followed = models.JSONField(_("courses that followed"), default=list, editable=False)
    """A list of {course, lessons, error}: how many lessons say something else now, or why not."""

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name
