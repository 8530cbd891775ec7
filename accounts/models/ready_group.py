"""A group that comes ready-made."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models


class ReadyGroup(models.Model):
    """Which group it is, and what it was given: what people took away since stays away."""

    key = models.CharField(max_length=20, unique=True)
    group = models.OneToOneField(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    """None: somebody deleted it, and it is not made again."""
    granted = models.JSONField(default=list)
    """Permissions, by app and codename, that it was given once."""

    def __str__(self) -> str:
        return self.key
