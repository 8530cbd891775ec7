"""More time or more attempts for one learner: granted by somebody, for a reason."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.granted import Granted
from quizzes.models.quiz import Quiz


class Accommodation(Granted):
    """What a learner is granted in one quiz."""

    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="accommodations"
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="accommodations",
    )
    extra_time = models.DurationField(_("extra time"), default=timedelta)
    extra_attempts = models.PositiveSmallIntegerField(_("extra attempts"), default=0)

    class Meta(Granted.Meta):
        verbose_name = _("accommodation")
        verbose_name_plural = _("accommodations")
        indexes = [models.Index(fields=["quiz", "learner", "-id"], name="accommodation_newest")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(extra_time__gte=timedelta()), name="extra_time_not_below_0"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="accommodation_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz} – {self.learner}"
