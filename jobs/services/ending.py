"""How beat ends: at once where it sleeps, else once it is done with what it does.

Celery's own handler keeps the schedule within the signal. One that comes while beat asks the
database would wait for a connection that waits for it, until somebody kills both.
"""

from __future__ import annotations

import signal
from types import FrameType

from celery.beat import Service


def end_between_ticks(sender: Service, **told: object) -> None:
    """Have SIGTERM and SIGINT end beat outside of its work; it keeps its schedule as it ends.

    ``sender`` is beat as it starts. Takes what a signal of Celery brings along.
    """

    def end(_number: int, frame: FrameType | None) -> None:
        sender.stop()
        if frame is not None and frame.f_code is Service.start.__code__:
            raise SystemExit  # it sleeps: nothing is under way

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
