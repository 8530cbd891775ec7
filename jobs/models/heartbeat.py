"""A sign of life of the worker, beat and broker together."""

from __future__ import annotations

from django.db import models


class Heartbeat(models.Model):
    """The last time a scheduled task reached a worker; one row a name."""

    name = models.CharField(max_length=40, unique=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.seen_at:%Y-%m-%d %H:%M:%S}"
