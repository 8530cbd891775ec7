"""The figures of a quiz that need all its attempts sorted, as a job last counted them."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from progress.statistics import FORMULA_VERSION
from quizzes.models import Quiz


class SortedFigures(Queued):
    """Medians and thirds of a quiz; a fold asks for them anew, a job answers at its own pace."""

    TASK = "progress.sort_statistics"
    QUEUE = "reports"
    SINCE = "due_at"

    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="sorted_figures"
    )
    first_only = models.BooleanField(_("first attempts only"))
    """Whether over the first attempts of the learners, or over all."""
    asked = models.PositiveBigIntegerField(default=1)
    """Counts how often they were asked for."""
    answered = models.PositiveBigIntegerField(default=0)
    """The last ask that the content answers."""
    due_at = models.DateTimeField(_("next count"), db_default=Now())
    """Before it they are not counted again, however many attempts come in."""
    as_of = models.DateTimeField(_("as of"), null=True)
    """What was scored then is in them."""
    formula_version = models.CharField(_("version of the formulas"), max_length=20, blank=True)
    content = models.JSONField(default=dict)
    """As `progress.queries.sorted` writes and reads it."""

    class Meta:
        verbose_name = _("sorted figures")
        verbose_name_plural = _("sorted figures")
        ordering = ["quiz", "-first_only"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "first_only"], name="sorted_figures_once"),
        ]

    def __str__(self) -> str:
        return str(self.quiz)

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are asked for, or were counted by other formulas than now, and due."""
        old = models.Q(answered__lt=models.F("asked")) | ~models.Q(formula_version=FORMULA_VERSION)
        return models.Q(old, due_at__lte=Now())
