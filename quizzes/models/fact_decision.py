"""What people decided about a fact: that it holds, or what it says instead."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.fact import Fact


class FactVerdict(models.TextChoices):
    """A decision about a fact; one without any was not looked at."""

    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")


class FactDecision(models.Model):
    """One decision with author, time and reason; the latest one counts, none is edited."""

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(_("decision"), max_length=10, choices=FactVerdict.choices)
    before = models.JSONField(_("before"), default=dict, blank=True)
    """Subject, relation and values, where they were corrected."""
    after = models.JSONField(_("after"), default=dict, blank=True)
    """The same, and under ``proof`` the quote, each part by source version, start and end."""
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision about a fact")
        verbose_name_plural = _("decisions about facts")
        ordering = ["fact", "-pk"]

    def __str__(self) -> str:
        return f"{self.verdict} {self.at:%Y-%m-%d}"
