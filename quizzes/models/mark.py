"""The points for one item of an attempt, with their history."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempt import AttemptItem
from quizzes.models.regrade import Regrade


class Mark(models.Model):
    """A mark; the highest revision is the current one, none is edited."""

    item = models.ForeignKey(AttemptItem, on_delete=models.CASCADE, related_name="marks")
    revision = models.PositiveIntegerField()
    """From 1."""
    fraction = models.DecimalField(_("fraction"), max_digits=9, decimal_places=8, null=True)
    """Share of the item's points from 0 to 1, rounded once by the scorer; none where the question
    does not count: then it is no part of the attempt's result."""
    scorer_version = models.CharField(max_length=20)
    why = models.CharField(_("why"), max_length=200, blank=True)
    regrade = models.ForeignKey(
        Regrade,
        verbose_name=_("regrade"),
        on_delete=models.CASCADE,
        null=True,
        related_name="marks",
    )
    """What gave it, and whose deed it was; none where the first scoring did, by the own key."""
    created_at = models.DateTimeField(_("given"), auto_now_add=True)

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        ordering = ["item", "-revision"]
        constraints = [
            models.UniqueConstraint(fields=["item", "revision"], name="mark_revision_once"),
            models.CheckConstraint(
                condition=models.Q(fraction__gte=0, fraction__lte=1), name="fraction_0_to_1"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.fraction}"
