"""Mails that tell learners what they learnt and no source says any more, each a row first."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from quizzes.models import QuestionVersion


class Correction(models.Model):
    """What learners of an outdated question are told, by whom and when."""

    question_version = models.ForeignKey(
        QuestionVersion,
        verbose_name=_("question"),
        on_delete=models.CASCADE,
        related_name="corrections",
    )
    was = models.TextField(_("what was learnt"))
    """The quote, as the source had it."""
    now = models.TextField(_("what the source says now"), blank=True)
    """Empty where it says nothing in its place."""
    words = models.TextField(_("words of your own"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    made_at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("correction told to learners")
        verbose_name_plural = _("corrections told to learners")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.question_version.stem


class CorrectionLetter(Queued):
    """The mail to one learner; nobody is told of the same question version twice."""

    TASK = "progress.send_correction"
    QUEUE = "mail"
    SINCE = "made_at"

    correction = models.ForeignKey(
        Correction, verbose_name=_("correction"), on_delete=models.CASCADE, related_name="letters"
    )
    question_version = models.ForeignKey(
        QuestionVersion, verbose_name=_("question"), on_delete=models.CASCADE, related_name="+"
    )
    """That of the correction: the database keeps it to one letter a learner."""
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, blank=True, editable=False)
    """When it turned out that the person is not to be written to any more."""

    class Meta:
        verbose_name = _("mail of a correction")
        verbose_name_plural = _("mails of corrections")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["question_version", "learner"], name="corrected_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner} – {self.correction}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are still to be sent."""
        return models.Q(sent_at=None, dropped_at=None)
