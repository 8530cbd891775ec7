"""A run that builds a course from documents and a blueprint."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Course, SourceVersion
from jobs.models import Job


class Build(Job):
    """Builds a course's modules and lessons and has its questions written."""

    TASK = "quizzes.build_course"
    QUEUE = "generation"

    blueprint = models.TextField(_("blueprint"), help_text=_("TOML"))
    seed = models.PositiveIntegerField(_("seed"), default=0)
    versions = models.ManyToManyField(
        SourceVersion, verbose_name=_("source versions"), related_name="builds"
    )
    course = models.ForeignKey(
        Course,
        verbose_name=_("course"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="builds",
    )
    report = models.JSONField(_("report"), default=dict, editable=False)
    """Counts of what was built, written, kept and rejected by code; unfilled cells."""

    class Meta:
        verbose_name = _("course build")
        verbose_name_plural = _("course builds")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.course or _('course')} {self.created_at:%Y-%m-%d %H:%M}"
