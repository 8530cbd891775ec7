"""Mails that tell learners that their result was counted anew, each a row before it is sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from quizzes.models import Regrade


class RegradeLetter(Queued):
    """The mail to one learner about one regrade, however many attempts of theirs it changed."""

    TASK = "progress.send_regrade"
    QUEUE = "mail"
    SINCE = "made_at"

    regrade = models.ForeignKey(
        Regrade, verbose_name=_("regrade"), on_delete=models.CASCADE, related_name="letters"
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, blank=True, editable=False)
    """When it turned out that the person is not to be written to, or not of anything."""

    class Meta:
        verbose_name = _("mail of a regrade")
        verbose_name_plural = _("mails of regrades")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["regrade", "learner"], name="told_once_a_regrade"),
        ]

    def __str__(self) -> str:
        return f"{self.learner} – {self.regrade}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are still to be sent."""
        return models.Q(sent_at=None, dropped_at=None)
