"""Holding a version that a person wrote against the writer's checks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Job
from quizzes.models.question import QuestionVersion


class VersionCheck(Job):
    """Runs the checks on one version; until it is done, the version cannot be approved."""

    TASK = "quizzes.check_version"
    QUEUE = "generation"

    question_version = models.OneToOneField(
        QuestionVersion,
        verbose_name=_("question version"),
        on_delete=models.CASCADE,
        editable=False,
        related_name="checking",
    )

    class Meta:
        verbose_name = _("check of a question")
        verbose_name_plural = _("checks of questions")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return str(self.question_version)
