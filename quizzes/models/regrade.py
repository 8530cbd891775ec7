"""Marking a question's answers again once its key was found wrong, or the question itself."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Job
from quizzes.models.attempt import Attempt
from quizzes.models.question import Question, QuestionVersion


class RegradeKind(models.TextChoices):
    """What becomes of the answers to a question."""

    KEY = "key", _("the key was corrected")
    FULL = "full", _("everybody who was asked gets full marks")
    DROPPED = "dropped", _("the question no longer counts")


class Regrade(Job):
    """Marks the answers to all versions of a question anew, some attempts at a time.

    What it got through is committed with the marks, so that it goes on there after an interruption.
    """

    TASK = "quizzes.regrade"
    QUEUE = "reports"

    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="regrades"
    )
    kind = models.CharField(_("what is wrong"), max_length=10, choices=RegradeKind.choices)
    corrected = models.ForeignKey(
        QuestionVersion,
        verbose_name=_("corrected version"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )
    """By whose key answers are marked; none where none is right."""
    versions = models.ManyToManyField(
        QuestionVersion, verbose_name=_("versions"), related_name="+", editable=False
    )
    """The wrong ones."""
    reason = models.CharField(
        _("reason"),
        max_length=200,
        help_text=_("Learners read it in the review of their attempt."),
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0, editable=False)
    """With the question, handed in when it was started."""
    seen = models.PositiveIntegerField(_("attempts looked at"), default=0, editable=False)
    changed = models.PositiveIntegerField(_("attempts changed"), default=0, editable=False)
    reached_quiz = models.PositiveBigIntegerField(default=0, editable=False)
    reached_attempt = models.PositiveBigIntegerField(default=0, editable=False)
    """The last attempt that is done, by id, of the quiz before it."""

    class Meta:
        verbose_name = _("regrade")
        verbose_name_plural = _("regrades")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["question"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_regrade_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="key", corrected__isnull=False)
                | models.Q(kind__in=["full", "dropped"], corrected=None),
                name="regraded_by_a_key_or_by_none",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.created_at:%Y-%m-%d %H:%M}"


class Regraded(models.Model):
    """An attempt that a regrade changed, with its share of the points before and after."""

    regrade = models.ForeignKey(Regrade, on_delete=models.CASCADE, related_name="results")
    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="regraded")
    former = models.DecimalField(_("before"), max_digits=9, decimal_places=8)
    fraction = models.DecimalField(_("now"), max_digits=9, decimal_places=8)

    class Meta:
        verbose_name = _("regraded attempt")
        verbose_name_plural = _("regraded attempts")
        ordering = ["regrade", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["regrade", "attempt"], name="regraded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.former} → {self.fraction}"


class Ruling(models.Model):
    """How answers to a question version are marked since a regrade; without one, by its own key.

    The version itself never changes. Whatever marks or shows a key asks for the ruling first, so
    an attempt that is scored while a regrade runs, or later, is marked as the others are.
    """

    question_version = models.OneToOneField(
        QuestionVersion, on_delete=models.CASCADE, related_name="ruling"
    )
    regrade = models.ForeignKey(Regrade, on_delete=models.CASCADE, related_name="rulings")
    corrected = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, null=True, related_name="rules"
    )
    """The version whose key counts; none where no answer is right."""
    is_full = models.BooleanField(default=False)
    """Whether every answer earns everything, blanks too; else, without a key, the question does
    not count."""

    class Meta:
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")
        ordering = ["question_version"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_full=False) | models.Q(corrected=None),
                name="ruled_by_a_key_or_full",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_version_id} → {self.corrected_id or '–'}"
