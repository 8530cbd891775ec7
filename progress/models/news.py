"""Mails that tell a learner what became of a question of theirs, each a row before it is sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from quizzes.models import Attempt, Contest, Regrade


class QuizNews(Queued):
    """A mail to a learner: their points were corrected, or what they contested is answered.

    It holds no figure and no key; it leads to the review, which shows what the quiz shows then.
    """

    TASK = "progress.send_quiz_news"
    QUEUE = "mail"
    SINCE = "due_at"

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="news")
    """Whose learner is told, and whose review is led to."""
    regrade = models.ForeignKey(
        Regrade, on_delete=models.CASCADE, null=True, blank=True, related_name="news"
    )
    contest = models.ForeignKey(
        Contest, on_delete=models.CASCADE, null=True, blank=True, related_name="news"
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    due_at = models.DateTimeField(_("not before"), db_default=Now())
    """Later than it was made where the quiz shows no marks until then."""
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("news about a quiz")
        verbose_name_plural = _("news about quizzes")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["regrade", "attempt"], name="told_of_regrade_once"),
            models.UniqueConstraint(fields=["contest"], name="told_of_contest_once"),
            models.CheckConstraint(
                condition=models.Q(regrade=None, contest__isnull=False)
                | models.Q(regrade__isnull=False, contest=None),
                name="news_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.made_at:%Y-%m-%d}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are due and still to be sent."""
        return models.Q(sent_at=None, dropped_at=None, due_at__lte=Now())
