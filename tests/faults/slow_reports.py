"""Included by a test's worker: each row of a report takes as long as hundreds do."""

from __future__ import annotations

import time

from progress.services.reports import pulse

SECONDS = 0.4


def take_time(self: pulse.Pulse, percent: int) -> None:
    """Wait before each row, so that a kill finds work under way; tell of each."""
    time.sleep(SECONDS)
    tell(self, percent)


tell = pulse.Pulse.tell
pulse.Pulse.tell = take_time  # type: ignore[method-assign]  # what this module is for
pulse.EACH = 0.0
