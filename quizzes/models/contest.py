"""What learners say against a question, and what they are answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.models.attempt import AttemptItem
from quizzes.models.question import QuestionVersion

LONGEST_WORDS = 2_000
"""Characters of what a learner says, and of what they are answered."""


class ContestState(models.TextChoices):
    """Where a contest stands."""

    OPEN = "open", pgettext_lazy("contest", "waits for an answer")
    UPHELD = "upheld", pgettext_lazy("contest", "upheld")
    REJECTED = "rejected", pgettext_lazy("contest", "turned down")


class ContestGround(models.TextChoices):
    """What is wrong with a question, as a learner chooses it."""

    KEY_WRONG = "key_wrong", _("The answer that counts as right is wrong")
    OTHER_RIGHT = "other_right", _("Another answer is right as well")
    OUTDATED = "outdated", _("The source is out of date")
    NOT_IN_SOURCE = "not_in_source", _("The quote does not say this")
    UNCLEAR = "unclear", _("The question is unclear")
    OTHER = "other", pgettext_lazy("ground of a contest", "Something else")


class Contest(models.Model):
    """A learner's objection to a question of an attempt whose review they read."""

    item = models.ForeignKey(AttemptItem, on_delete=models.CASCADE, related_name="contests")
    question_version = models.ForeignKey(
        QuestionVersion,
        verbose_name=_("question"),
        on_delete=models.CASCADE,
        related_name="contests",
    )
    """That of the item: the database keeps it to one open contest a learner."""
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="contests",
    )
    ground = models.CharField(_("what is wrong"), max_length=20, choices=ContestGround.choices)
    words = models.TextField(_("learner’s words"), max_length=LONGEST_WORDS)
    state = models.CharField(
        _("state"), max_length=10, choices=ContestState.choices, default=ContestState.OPEN
    )
    made_at = models.DateTimeField(_("contested"), auto_now_add=True)
    answer = models.TextField(_("answer"), max_length=LONGEST_WORDS, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("contest of a question")
        verbose_name_plural = _("contests of questions")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "question_version"],
                condition=models.Q(state="open"),
                name="one_open_contest_a_question",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", answered_at=None)
                | (~models.Q(state="open") & models.Q(answered_at__isnull=False)),
                name="contest_is_open_or_answered",
            ),
        ]
        indexes = [
            models.Index(
                fields=["made_at"], condition=models.Q(state="open"), name="contests_waiting"
            ),
            models.Index(fields=["learner", "made_at"], name="contests_of_a_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.question_version} {self.made_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Whether nobody answered it yet."""
        return self.state == ContestState.OPEN
