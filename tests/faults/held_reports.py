"""Included by a test's worker: a report that is so far goes no further, until a kill finds it."""

from __future__ import annotations

import os
import time

from progress.services.reports import pulse

HELD_AT = "REPORTS_HELD_AT"
"""Names the percentage in the environment of the worker."""
FOREVER = 600.0
"""Seconds; no test takes so long."""


def hold(self: pulse.Pulse, percent: int) -> None:
    """Tell of each row, and stop at the one where half the file is there."""
    tell(self, percent)
    if percent >= int(os.environ[HELD_AT]):
        time.sleep(FOREVER)


tell = pulse.Pulse.tell
if HELD_AT in os.environ:  # in a worker; here it is read for the name alone
    pulse.Pulse.tell = hold  # type: ignore[method-assign]  # what this module is for
    pulse.EACH = 0.0
