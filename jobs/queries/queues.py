"""How much work waits, for how long, and what became of jobs: what one watches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q
from django.utils import timezone

from jobs.models import Job, Queued
from jobs.services.sweeping import queued_models


@dataclass(frozen=True, slots=True)
class Queue:
    """The rows of one kind of work."""

    model: str
    """As `quizzes.attempt`."""
    name: str
    """Of the queue that its reminders go through."""
    waiting: int
    parked: int
    oldest: float
    """Seconds that the longest waiting row waits; 0 where none does."""
    states: dict[str, int]
    """Of jobs alone: how many there are in each state."""


def read_queues() -> Iterator[Queue]:
    """Count the rows of each kind of work; one query a kind.

    Of a kind that learners make by the million, only rows with work left are looked at; of jobs,
    which people start one by one, all.
    """
    now = timezone.now()
    return (_count(model, now) for model in queued_models())


def _count(model: type[Queued], now: datetime) -> Queue:
    rows = list(_read(model))
    since = [row["since"] for row in rows if row["since"]]
    states = Counter[str]()
    for row in rows:
        states[row.get("state", "")] += row["count"]
    return Queue(
        model=model._meta.label_lower,
        name=model.QUEUE,
        waiting=sum(row["waiting"] for row in rows),
        parked=sum(row["parked"] for row in rows),
        oldest=max(0.0, (now - min(since)).total_seconds()) if since else 0.0,
        states=dict(states) if issubclass(model, Job) else {},
    )


def _read(model: type[Queued]) -> Any:
    """Read the figures, of jobs those of each state; one row or none of other kinds."""
    waits = Q(model.waiting(), parked_at=None)
    figures = {
        "count": Count("pk"),
        "waiting": Count("pk", filter=waits),
        "parked": Count("parked_at"),
        "since": Min(model.SINCE, filter=waits),
    }
    if issubclass(model, Job):
        return model._default_manager.order_by("state").values("state").annotate(**figures)
    return [model._default_manager.filter(model.waiting()).aggregate(**figures)]
