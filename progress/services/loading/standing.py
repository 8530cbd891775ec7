"""Adds up what a learner's attempts make of their result, as each scored attempt would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from progress.services.loading.taking import TakenAttempt
from progress.services.results import EIGHT_PLACES


@dataclass(slots=True)
class Standing:
    """A learner's result so far; the attempts come in the order of their submission."""

    attempts: int = 0
    best: Decimal = Decimal(0)
    last: Decimal = Decimal(0)
    last_at: datetime | None = None
    passed_at: datetime | None = None

    def count(self, attempt: TakenAttempt, pass_mark: Decimal) -> None:
        """Count one more attempt."""
        fraction = (attempt.total / len(attempt.items)).quantize(EIGHT_PLACES)
        self.attempts += 1
        self.best, self.last = max(self.best, fraction), fraction
        self.last_at = attempt.submitted_at
        if self.passed_at is None and fraction >= pass_mark:
            self.passed_at = attempt.submitted_at
