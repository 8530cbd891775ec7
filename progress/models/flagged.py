"""Questions that the statistics speak against, since when, and who looked at them."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models import Question, QuestionVersion, Quiz


class FlaggedVersion(models.Model):
    """The flags of a question version in a quiz, as they were counted last.

    The counts of a quiz write it, so that the queue reads rows and computes nothing. Who looked at
    it has it out of the queue until a flag is raised that was not there then.
    """

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="flagged_versions")
    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="flagged"
    )
    codes = ArrayField(models.CharField(max_length=40))
    """Values of `progress.statistics.FlagCode`."""
    since = models.DateTimeField(_("flagged since"))
    passed_codes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    """The flags that somebody looked at and let pass."""
    passed_at = models.DateTimeField(_("let pass"), null=True, blank=True)
    passed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("let pass by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("flagged question")
        verbose_name_plural = _("flagged questions")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "question_version"], name="flagged_once_a_quiz"
            ),
        ]
        indexes = [
            models.Index(
                fields=["since"], condition=models.Q(passed_at=None), name="flags_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_version} {', '.join(self.codes)}"


class QuestionToSee(Question):
    """A question that learners contested or statistics flag: a list of its own in the admin."""

    class Meta:
        proxy = True
        default_permissions = ()
        ordering = ["pk"]
        verbose_name = _("question to look at")
        verbose_name_plural = _("questions to look at")
