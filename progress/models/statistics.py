"""What each scored attempt adds to the statistics."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models import Attempt, Quiz


class AttemptDelta(models.Model):
    """What one attempt adds to (or, corrected, takes from) the running sums; never edited.

    A job folds deltas into sums; a reading is folded plus pending, so that it is exact at any
    moment and nobody queues on a hot row.
    """

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="deltas")
    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="deltas")
    revision = models.PositiveIntegerField()
    """From 1; a correction appends a negative and a positive delta."""
    sign = models.SmallIntegerField()
    total = models.DecimalField(_("total"), max_digits=12, decimal_places=8)
    """The attempt's points: the sum of its fractions."""
    items = models.JSONField(_("items"))
    """A list of {version, fraction (as text), options (authoring indexes chosen)}."""
    is_folded = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("statistics delta")
        verbose_name_plural = _("statistics deltas")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "revision"], name="delta_revision_once"),
            models.CheckConstraint(condition=models.Q(sign__in=[-1, 1]), name="delta_sign"),
        ]
        indexes = [
            models.Index(
                fields=["quiz", "id"],
                condition=models.Q(is_folded=False),
                name="deltas_to_fold",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.sign:+d}"
