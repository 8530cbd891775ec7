"""Who did what to what."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func
from django.utils.translation import gettext_lazy as _


class DetailWords(Func):
    """The words and numbers of a detail, as the index has them."""

    template = (
        """jsonb_to_tsvector('simple'::regconfig, %(expressions)s, '["string", "numeric"]')"""
    )
    output_field = SearchVectorField()


class AuditEntry(models.Model):
    """One deed of a person; entries are added, never edited or deleted: a trigger refuses it.

    What an erasure takes out and what is kept long enough are the exceptions, and who did it once
    that person's row is gone.
    """

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("actor"),
        on_delete=models.SET_NULL,
        null=True,
        db_index=False,
        related_name="audit_entries",
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person concerned"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        db_index=False,
        related_name="+",
    )
    """Whom it is about: found by `accounts.services.audit`, so that they can be looked for."""
    action = models.CharField(_("action"), max_length=60)
    target_type = models.CharField(_("kind of target"), max_length=60)
    target_id = models.CharField(_("target"), max_length=60)
    detail = models.JSONField(_("detail"), default=dict, blank=True)
    at = models.DateTimeField(_("time"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit log")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["target_type", "target_id", "at"], name="audit_by_target"),
            models.Index(fields=["actor", "at"], name="audit_by_actor"),
            models.Index(fields=["person", "at"], name="audit_by_person"),
            models.Index(fields=["action", "at"], name="audit_by_action"),
            GinIndex(DetailWords(F("detail")), name="audit_by_words"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.target_type} {self.target_id}"
