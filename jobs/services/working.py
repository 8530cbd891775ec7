"""Does the work of a queued row: once at a time, each try counted before it begins."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F
from django.utils import timezone

from jobs.models import MOST_FAILURES, MOST_TRIES, Job, JobState, Queued
from jobs.queries.kept import KeptQuery
from jobs.services.parking import park

logger = logging.getLogger(__name__)
Row = TypeVar("Row", bound=Queued)
LONGEST_ERROR = 2000


def work_on(model: type[Row], pk: int, work: Callable[[Row], None]) -> None:
    """Do ``work`` on a row that waits; do nothing where it is done, parked or under way elsewhere.

    The try is counted and committed before the work begins, so that a row which takes its worker
    along is parked in the end. An error is written on the row and raised again; the end of the
    process alone is noticed by its worker, see `jobs.services.noticing`.
    """
    with _alone(model, pk) as alone:
        row = _begin_try(model, pk) if alone else None
        if row is None:
            return
        try:
            work(row)
        except Exception as error:
            with suppress(OperationalError, InterfaceError):  # without a database the sweep helps
                note_failure(model, pk, f"{type(error).__name__}: {error}")
            raise


@transaction.atomic(durable=True)
def _begin_try(model: type[Row], pk: int) -> Row | None:
    row: Row | None = _lock_waiting(model).first(pk=pk)
    if row is None:
        return None
    if _used_up(row):
        park(model, [pk])
        return None
    row.tries += 1
    fields = ["tries"]
    if isinstance(row, Job):
        row.state = JobState.RUNNING
        fields.append("state")
    row.save(update_fields=fields)
    return row


@cache
def _lock_waiting(model: type[Row]) -> KeptQuery[Row]:
    rows = model._default_manager.select_for_update(of=("self",))
    return KeptQuery(lambda pk: rows.filter(model.waiting(), pk=pk, parked_at=None).order_by())


@transaction.atomic
def note_failure(model: type[Queued], pk: int, error: str) -> None:
    """Count a failure of a row that waits, with what went wrong; the last one parks it."""
    waiting = model._default_manager.filter(model.waiting(), pk=pk, parked_at=None)
    message = error.replace("\x00", "")[:LONGEST_ERROR]
    if not waiting.update(failures=F("failures") + 1, last_error=message):
        return
    row = waiting.get()
    told = {"row": pk, "tries": row.tries}
    logger.warning("%s %s failed on try %s", model._meta.label, pk, row.tries, extra=told)
    if _used_up(row):
        park(model, [pk])


def _used_up(row: Queued) -> bool:
    return row.failures >= MOST_FAILURES or row.tries >= MOST_TRIES


@contextmanager
def _alone(model: type[Queued], pk: int) -> Iterator[bool]:
    """Hold a session lock of the database, which dies with the worker that holds it."""
    name = f"{model._meta.label}:{pk}".encode()
    key = int.from_bytes(hashlib.sha256(name).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        (alone,) = cursor.fetchone() or (False,)
    try:
        yield alone
    finally:
        if alone:
            _unlock(key)


def _unlock(key: int) -> None:
    with suppress(OperationalError, InterfaceError), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [key])  # a lost session holds no lock


def finish(job: Job, *, error: str = "") -> None:
    """Put a job into its final state: failed where there is an error, else done."""
    job.state = JobState.FAILED if error else JobState.DONE
    job.error = error
    job.finished_at = timezone.now()
    job.progress = job.progress if error else 100
    job.save(update_fields=["state", "error", "finished_at", "progress"])


def report_progress(job: Job, percent: int) -> None:
    """Store how far a job is, in percent; never backwards."""
    type(job)._default_manager.filter(pk=job.pk, progress__lt=percent).update(progress=percent)
    job.progress = max(job.progress, percent)
