"""The worker's look at the processes that it lost: what died alone died of its work."""

from __future__ import annotations

import logging
from typing import Any

from billiard.einfo import ExceptionInfo
from billiard.exceptions import WorkerLostError
from celery import Task
from celery.worker import state
from celery.worker.request import Request
from django.db import DatabaseError, connection

from jobs.services.sweeping import queued_models
from jobs.services.working import note_failure

logger = logging.getLogger(__name__)

LOST = "The process that worked on it was killed."
LATE = "It took longer than a task may take."


class NoticedRequest(Request):
    """A message under way, as the worker sees it that lives on when the process at work does not.

    A worker that is killed as a whole says nothing, and its rows have not failed.
    """

    def on_failure(self, exc_info: ExceptionInfo, *more: Any, **options: Any) -> None:
        """Count a failure where the process is gone, then do what Celery does: send it again."""
        error = getattr(exc_info.exception, "exc", exc_info.exception)  # it may come wrapped
        if isinstance(error, WorkerLostError | SystemExit):
            self._notice(LOST)
        super().on_failure(exc_info, *more, **options)

    def on_timeout(self, soft: Any, timeout: float) -> None:
        """Count a failure where the process is about to be killed for its time is over."""
        if not soft:
            self._notice(LATE)
        super().on_timeout(soft, timeout)

    def _notice(self, what: str) -> None:
        row = self.kwargs.get("pk")
        model = next((model for model in queued_models() if self.name == model.TASK), None)
        if model is None or row is None or _is_ending():
            return
        try:
            note_failure(model, row, what)
        except DatabaseError as error:  # the try is counted all the same
            logger.warning("%s %s failed, which is not noted: %s", model._meta.label, row, error)
        finally:
            connection.close()  # the process that takes the place is a copy of this one


class NoticedTask(Task):  # type: ignore[type-arg]  # generic for type checkers alone
    """A task whose lost processes are noticed."""

    abstract = True
    Request = "jobs.services.noticing:NoticedRequest"


def _is_ending() -> bool:
    """Tell whether the worker is being stopped: its processes then end for no fault of theirs."""
    return any(
        end is not None and end is not False for end in (state.should_stop, state.should_terminate)
    )
