"""A key with which a program acts for a person."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """A token for the API; only its SHA-256 is kept, the token itself is shown once."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="api_tokens",
    )
    name = models.CharField(_("name"), max_length=80, blank=True)
    is_read_only = models.BooleanField(
        _("read only"), default=False, help_text=_("Whoever has it changes nothing with it.")
    )
    is_limited = models.BooleanField(
        _("limited to cohorts"),
        default=False,
        editable=False,
        help_text=_("It reaches the cohorts that are named with it, and nothing else."),
    )
    """Kept here, so that a token whose last cohort is deleted reaches nothing, not everything."""
    expires_at = models.DateTimeField(
        _("expires"), null=True, blank=True, help_text=_("Empty: never.")
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name or f"{self.user}"

    def has_expired(self) -> bool:
        """Tell whether its time is over."""
        return self.expires_at is not None and self.expires_at <= timezone.now()
