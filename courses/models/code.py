"""What learners join by themselves, with a code."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class JoinedByCode(models.Model):
    """Has a code that lets learners in, so many of them and so long."""

    join_code = models.CharField(
        _("code"),
        max_length=14,
        unique=True,
        null=True,
        blank=True,
        help_text=_("Whoever has it may join while joining takes a code."),
    )
    join_places = models.PositiveIntegerField(
        _("places left"),
        null=True,
        blank=True,
        help_text=_("How many may still join with the code; empty: any number."),
    )
    join_until = models.DateTimeField(
        _("code valid until"), null=True, blank=True, help_text=_("Empty: without end.")
    )

    class Meta:
        abstract = True
