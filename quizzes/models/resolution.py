"""What people chose where the sources disagree."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.fact import Conflict, ConflictStatement


class ConflictOutcome(models.TextChoices):
    """Which of the statements hold."""

    ONE = "one", _("one holds")
    BOTH = "both", _("each holds for its time")
    NEITHER = "neither", _("none is asked about")


class ConflictChoice(models.Model):
    """One decision with author, time and reason; the latest one counts, none is edited."""

    conflict = models.ForeignKey(
        Conflict, verbose_name=_("conflict"), on_delete=models.CASCADE, related_name="choices"
    )
    outcome = models.CharField(_("decision"), max_length=10, choices=ConflictOutcome.choices)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("choice in a conflict")
        verbose_name_plural = _("choices in conflicts")
        ordering = ["conflict", "-pk"]

    def __str__(self) -> str:
        return f"{self.outcome} {self.at:%Y-%m-%d}"


class ChosenStatement(models.Model):
    """A statement that a choice lets hold, and for how long."""

    choice = models.ForeignKey(ConflictChoice, on_delete=models.CASCADE, related_name="chosen")
    statement = models.ForeignKey(ConflictStatement, on_delete=models.CASCADE, related_name="+")
    holds_from = models.DateField(_("from"), null=True, blank=True)
    holds_until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("chosen statement")
        verbose_name_plural = _("chosen statements")
        ordering = ["choice", "statement"]
        constraints = [
            models.UniqueConstraint(fields=["choice", "statement"], name="statement_chosen_once"),
            models.CheckConstraint(
                condition=models.Q(holds_from=None)
                | models.Q(holds_until=None)
                | models.Q(holds_from__lte=models.F("holds_until")),
                name="statement_holds_forward",
            ),
        ]

    def __str__(self) -> str:
        return str(self.statement)
