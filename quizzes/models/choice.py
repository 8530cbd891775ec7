"""What people chose about a question in a quiz, beside what the selection would take."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.question import Question
from quizzes.models.quiz import Quiz


class Wish(models.TextChoices):
    """What the selection has to respect."""

    PINNED = "pinned", _("always in this quiz")
    EXCLUDED = "excluded", _("never in this quiz")


class QuizChoice(models.Model):
    """A question that somebody wants in a quiz, or out of it, whatever the selection proposes."""

    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="choices"
    )
    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="choices"
    )
    wish = models.CharField(_("choice"), max_length=10, choices=Wish.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("time"), auto_now=True)

    class Meta:
        verbose_name = _("choice of a question")
        verbose_name_plural = _("choices of questions")
        ordering = ["quiz", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "question"], name="quiz_choice_once"),
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.wish}"
