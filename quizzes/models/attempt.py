"""A learner's go at a quiz, which is its own outbox: submitted and not scored means work."""

from __future__ import annotations

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from quizzes.models.question import QuestionVersion
from quizzes.models.quiz import Mode, Quiz


class AttemptState(models.TextChoices):
    """Where an attempt stands; it only ever goes down this list."""

    STARTED = "started", _("started")
    SUBMITTED = "submitted", _("being scored")
    SCORED = "scored", _("scored")


def draw_seed() -> str:
    """Draw what the orders of an attempt follow from: 16 hex digits."""
    return secrets.token_hex(8)


class Attempt(Queued):
    """One go of one learner at one quiz."""

    TASK = "quizzes.score_attempt"
    QUEUE = "scoring"
    SINCE = "submitted_at"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="attempts",
    )
    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.PROTECT, related_name="attempts"
    )
    number = models.PositiveIntegerField(_("number"))
    mode = models.CharField(_("mode"), max_length=12, choices=Mode.choices)
    state = models.CharField(
        _("state"), max_length=10, choices=AttemptState.choices, default=AttemptState.STARTED
    )
    seed = models.CharField(max_length=16, default=draw_seed, editable=False)
    """The orders of questions and options follow from it."""
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    is_overdue = models.BooleanField(_("handed in by the clock"), default=False, editable=False)
    scored_at = models.DateTimeField(_("scored"), null=True, blank=True)
    receipt = models.CharField(_("receipt"), max_length=64, blank=True, editable=False)
    """SHA-256 over the answers and question versions as they were submitted."""

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz", "number"], name="attempt_number_once"
            ),
            models.UniqueConstraint(
                fields=["learner", "quiz"],
                condition=models.Q(state="started"),
                name="one_open_attempt_a_quiz",
            ),
            models.CheckConstraint(
                condition=models.Q(state="started", submitted_at=None, scored_at=None)
                | models.Q(state="submitted", submitted_at__isnull=False, scored_at=None)
                | models.Q(state="scored", submitted_at__isnull=False, scored_at__isnull=False),
                name="attempt_times_fit_its_state",
            ),
        ]
        indexes = [
            models.Index(
                fields=["queued_at"],
                condition=models.Q(state="submitted"),
                name="attempts_waiting_for_marks",
            ),
            models.Index(
                fields=["due_at"],
                condition=models.Q(state="started", due_at__isnull=False),
                name="attempts_with_a_clock",
            ),
            models.Index(
                fields=["scored_at"],
                condition=models.Q(state="scored"),
                name="attempts_by_scoring",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quiz} – {self.learner} – {self.number}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which attempts wait for their marks."""
        return models.Q(state=AttemptState.SUBMITTED)


class AttemptItem(models.Model):
    """A question of an attempt, in the version and the order of options that the learner sees."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    """From 1."""
    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.PROTECT, related_name="attempt_items"
    )
    option_order = models.JSONField(default=list)
    """Authoring indexes of the options (of the right sides, for matching) as they are shown."""
    checked_at = models.DateTimeField(null=True, blank=True)
    """When its learner asked for the feedback; answers that come later do not count."""
    is_flagged = models.BooleanField(default=False, db_default=False)
    """Its learner wants to see it again; no mark and no receipt knows of it."""

    class Meta:
        ordering = ["attempt", "position"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "position"], name="item_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.position}"
