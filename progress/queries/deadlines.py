"""By when a learner is to have taken a course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from accounts.models import User
from progress.models import Cohort


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day on which a learner's cohort ends."""

    on: date
    days: int
    """From today; below zero once it has passed."""

    @property
    def days_ago(self) -> int:
        """Days since it passed."""
        return -self.days


def find_deadline(learner: User, course_slug: str) -> Deadline | None:
    """Find the day by which a learner takes a course: the next, else the last that passed.

    None where no cohort of theirs that takes the course has an end.
    """
    cohorts = Cohort.objects.filter(
        courses__slug=course_slug, members__learner=learner, ends_on__isnull=False
    )
    ends = [end for end in cohorts.values_list("ends_on", flat=True).distinct() if end]
    today = timezone.localdate()
    end = min((end for end in ends if end >= today), default=max(ends, default=None))
    return Deadline(end, (end - today).days) if end else None
