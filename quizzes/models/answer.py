"""What a learner answered, in the order in which the server took it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempt import AttemptItem


class AnswerEvent(models.Model):
    """One answer that the server acknowledged; the log is added to and never edited.

    The counted event with the highest revision is the current answer. An event that a client
    made on an older revision than the newest is kept and not counted.
    """

    item = models.ForeignKey(AttemptItem, on_delete=models.CASCADE, related_name="answers")
    revision = models.PositiveIntegerField()
    """From 1, in the order of arrival."""
    client = models.CharField(max_length=36)
    """Names the tab or program that sent it."""
    sequence = models.PositiveIntegerField()
    """Counts the answers of one client to one item."""
    base_revision = models.PositiveIntegerField(default=0)
    """The revision that the client had seen; 0 for none."""
    payload = models.JSONField(null=True)
    """As `quizzes.scoring.read_answer` takes it; null where the learner cleared the answer."""
    is_clear = models.BooleanField(default=False)
    is_counted = models.BooleanField(default=True)
    is_late = models.BooleanField(default=False)
    """It came after the time was up, or after the question was checked."""
    idempotency_key = models.CharField(max_length=64)
    received_at = models.DateTimeField(_("received"), default=timezone.now)

    class Meta:
        ordering = ["item", "revision"]
        constraints = [
            models.UniqueConstraint(fields=["item", "revision"], name="answer_revision_once"),
            models.UniqueConstraint(fields=["item", "idempotency_key"], name="answer_key_once"),
            models.UniqueConstraint(
                fields=["item", "client", "sequence"], name="answer_sequence_once"
            ),
            models.CheckConstraint(
                condition=models.Q(is_clear=True, payload=None)
                | models.Q(is_clear=False, payload__isnull=False),
                name="answer_or_clear",
            ),
            models.CheckConstraint(
                condition=models.Q(is_late=False) | models.Q(is_counted=False),
                name="late_answers_do_not_count",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} r{self.revision}"
