"""Counts the work that was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models.options import Options

from jobs.services.sweeping import queued_models


@dataclass(frozen=True, slots=True)
class Parked:
    """How many rows of a kind of work were set aside."""

    kind: Options[Any]
    count: int


def count_parked() -> list[Parked]:
    """Count the parked rows of each kind of work that has any."""
    counts = (
        Parked(model._meta, model._default_manager.exclude(parked_at=None).count())
        for model in queued_models()
    )
    return [parked for parked in counts if parked.count]
