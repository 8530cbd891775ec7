"""How often a page looks whether work goes on: less and less, and at last no more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from jobs.models import Job

PACES = (
    (timedelta(seconds=20), 1),
    (timedelta(minutes=2), 3),
    (timedelta(hours=1), 15),
)
"""Up to which age of the youngest job a page looks again after so many seconds."""


def seconds_to_next_look(jobs: Iterable[Job], now: datetime) -> int | None:
    """Tell after how many seconds to look again; None where nothing new is to be expected."""
    ages = [now - job.created_at for job in jobs if not job.is_finished]
    if not ages:
        return None
    return next((pace for limit, pace in PACES if min(ages) < limit), None)
