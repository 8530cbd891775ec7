"""What learners say against a question, and what they are answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.models.attempt import AttemptItem
from quizzes.models.question import Question


class ContestState(models.TextChoices):
    """Where a contest stands."""

    OPEN = "open", pgettext_lazy("contest", "waits for an answer")
    WITHDRAWN = "withdrawn", pgettext_lazy("contest", "withdrawn")
    ACCEPTED = "accepted", pgettext_lazy("contest", "accepted")
    DECLINED = "declined", pgettext_lazy("contest", "declined")


class Contest(models.Model):
    """A learner's objection to a question of an attempt whose review they read."""

    item = models.ForeignKey(AttemptItem, on_delete=models.CASCADE, related_name="contests")
    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="contests"
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="contests",
    )
    reason = models.TextField(_("reason"))
    state = models.CharField(
        _("state"), max_length=10, choices=ContestState.choices, default=ContestState.OPEN
    )
    made_at = models.DateTimeField(_("contested"), auto_now_add=True)
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    class Meta:
        verbose_name = _("contest of a question")
        verbose_name_plural = _("contests of questions")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "question"],
                condition=models.Q(state="open"),
                name="one_open_contest_a_question",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", closed_at=None)
                | (~models.Q(state="open") & models.Q(closed_at__isnull=False)),
                name="contest_is_open_or_closed",
            ),
        ]
        indexes = [
            models.Index(
                fields=["question"], condition=models.Q(state="open"), name="contests_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.made_at:%Y-%m-%d}"

    @property
    def is_answered(self) -> bool:
        """Whether somebody decided about it."""
        return self.state in {ContestState.ACCEPTED, ContestState.DECLINED}
