"""Rests between two stretches of long work, so that those who wait for a page find a processor."""

from __future__ import annotations

import time

STRETCH = 0.02
"""Seconds of work before a rest."""
LONGEST = 1.0
"""Seconds of one rest."""


class Rest:
    """Rests ``share`` seconds for each second of work; 0 never does.

    The lowest priority alone is felt by others, too: docs/adr/0017-reports.md has the figures.
    """

    def __init__(self, share: float) -> None:
        self._share = share
        self._since = time.monotonic()

    def take(self) -> None:
        """Rest where there was enough work since the last rest."""
        worked = time.monotonic() - self._since
        if not self._share or worked < STRETCH:
            return
        time.sleep(min(self._share * worked, LONGEST))
        self._since = time.monotonic()
