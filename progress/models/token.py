"""Which cohorts a token for the API is limited to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiToken
from progress.models.cohort import Cohort


class TokenCohort(models.Model):
    """A cohort that a limited token reaches, as far as its user does."""

    token = models.ForeignKey(
        ApiToken, verbose_name=_("API token"), on_delete=models.CASCADE, related_name="reaches"
    )
    cohort = models.ForeignKey(
        Cohort, verbose_name=_("cohort"), on_delete=models.CASCADE, related_name="reached_by"
    )

    class Meta:
        verbose_name = _("cohort of a token")
        verbose_name_plural = _("cohorts of tokens")
        constraints = [
            models.UniqueConstraint(fields=["token", "cohort"], name="cohort_once_a_token"),
        ]

    def __str__(self) -> str:
        return f"{self.token} {self.cohort}"
