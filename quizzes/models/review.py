"""What people decided about a question version."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.models.question import QuestionVersion


class Verdict(models.TextChoices):
    """A decision; a version without one is a draft."""

    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("rejected")
    STALE = "stale", _("stale")
    RETIRED = "retired", _("retired")
    WITHDRAWN = "withdrawn", _("out of circulation")


class Cause(models.TextChoices):
    """Why a question is turned away, chosen from a list; a note may say more."""

    WRONG_KEY = "wrong_key", _("The key is wrong")
    NOT_SAID = "not_said", _("The source does not say so")
    DEFENSIBLE = "defensible", _("A wrong option can be defended")
    GUESSABLE = "guessable", _("It can be answered without knowing")
    TRIVIAL = "trivial", _("It is not worth asking")
    UNCLEAR = "unclear", _("It is unclear or badly worded")
    OUTDATED = "outdated", _("It is no longer true")
    ASKED_ALREADY = "asked_already", _("Another question asks it already")
    OTHER = "other", _("Another reason, which the note says")


class Review(models.Model):
    """One decision with author, time and reason; the latest one counts, none is edited."""

    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="reviews"
    )
    verdict = models.CharField(_("decision"), max_length=10, choices=Verdict.choices)
    cause = models.CharField(
        _("cause"), max_length=20, choices=Cause.choices, blank=True, default="", db_default=""
    )
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="reviews",
    )
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["question_version", "-pk"]
        indexes = [models.Index(fields=["question_version", "-id"])]

    def __str__(self) -> str:
        return f"{self.verdict} {self.at:%Y-%m-%d}"

    @property
    def said(self) -> str:
        """Why it was decided so: the chosen cause, the note, or both; the system's in words."""
        reason = gettext(self.reason) if self.reason and self.by_id is None else self.reason
        words = (str(self.get_cause_display()), reason)
        return " – ".join(part for part in words if part)
