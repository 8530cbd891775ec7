"""Mails that tell learners what became of what they contested, each a row before it is sent."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from quizzes.models import Contest


class ContestLetter(Queued):
    """The mail about one answered contest, to the learner who made it."""

    TASK = "progress.send_contest_letter"
    QUEUE = "mail"
    SINCE = "made_at"

    contest = models.OneToOneField(
        Contest, verbose_name=_("contest"), on_delete=models.CASCADE, related_name="letter"
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, blank=True, editable=False)
    """When it turned out that the person is not to be written to any more."""

    class Meta:
        verbose_name = _("mail about a contest")
        verbose_name_plural = _("mails about contests")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return str(self.contest)

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are still to be sent."""
        return models.Q(sent_at=None, dropped_at=None)
