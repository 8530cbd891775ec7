"""Tells how far a report is while its rows are read, and notices when it was called off.

The rows are read in one snapshot, which sees no change and makes none; so both go by a connection
of their own.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from django.db import connection
from django.db.models.functions import Greatest

from progress.models import Report, ReportState

EACH = 0.5
"""Seconds between two looks."""
T = TypeVar("T")


class ReportStopped(Exception):  # nothing went wrong
    """Nobody wants the report any more."""


class Pulse:
    """Looks after a report that is being written."""

    def __init__(self, report: Report, pool: ThreadPoolExecutor | None) -> None:
        self._report = report
        self._pool = pool
        self._next = 0.0

    def tell(self, percent: int) -> None:
        """Store how far the report is, now and then. Raises ReportStopped."""
        if time.monotonic() < self._next:
            return
        if not self._look(percent):
            raise ReportStopped
        self._next = time.monotonic() + EACH

    def watch(self, things: Iterable[T], begin: int, end: int, expected: int) -> Iterator[T]:
        """Go through things, of which there are about so many, from one percentage to another."""
        for number, thing in enumerate(things):
            self.tell(begin + (end - begin) * min(number, expected) // max(1, expected))
            yield thing

    def _look(self, percent: int) -> bool:
        if self._pool is None:
            return _note(self._report.pk, percent)
        return self._pool.submit(_note, self._report.pk, percent).result()


@contextmanager
def pulse_of(report: Report) -> Iterator[Pulse]:
    """Look after a report; within a transaction that is under way already, by its connection."""
    if connection.in_atomic_block:
        yield Pulse(report, None)
        return
    with ThreadPoolExecutor(1, thread_name_prefix="pulse") as pool:
        try:
            yield Pulse(report, pool)
        finally:
            pool.submit(_close)


def _note(pk: int, percent: int) -> bool:
    running = Report.objects.filter(pk=pk, state=ReportState.RUNNING)
    return bool(running.update(progress=Greatest("progress", percent)))


def _close() -> None:
    connection.close()  # the one of the thread that calls
