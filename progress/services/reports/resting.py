"""Long work in short slices, with rests between while others work: they wait for a page.

The lowest priority alone does not do: it gives way to others, and still takes what two processors
share, their caches and their core. Rests of the length of a page's own work do not, either: one
page meets all of the work, another none. Slices that are shorter than a page's work spread it.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SLICE = 0.001
"""Seconds of work between two rests; saving an answer takes some five times as long."""
MOST = 300.0
"""Seconds of rests in all: a report that is long by itself must end before its time is up."""
_LOAD = Path("/proc/loadavg")
"""Says fourth how many threads of the machine run or wait to: "0.42 0.61 0.70 2/318 4711"."""


@contextmanager
def resting(share: float) -> Iterator[None]:
    """Work in slices within the block, with a rest of ``share`` slices while others work.

    0 never rests; after ``MOST`` seconds of rests the work goes on without. A timer interrupts
    Python wherever it is; so this is for the main thread, which alone gets signals, as that of a
    worker's process. In another thread nothing rests.
    """
    if not share or threading.current_thread() is not threading.main_thread():
        yield
        return

    rested = 0.0

    def rest(_signal: int, _frame: object) -> None:
        nonlocal rested
        if is_busy():
            time.sleep(share * SLICE)
            rested += share * SLICE
        if rested < MOST:
            signal.setitimer(signal.ITIMER_REAL, SLICE)

    before = signal.signal(signal.SIGALRM, rest)
    signal.setitimer(signal.ITIMER_REAL, SLICE)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)  # a rest that is due sets no timer any more
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def is_busy() -> bool:
    """Tell whether more than half of the processors have work, this process's own included.

    Where the system does not say, it may be so.
    """
    try:
        running = int(_LOAD.read_text().split()[3].partition("/")[0])
    except OSError:
        return True
    return 2 * running > (os.cpu_count() or 1)
