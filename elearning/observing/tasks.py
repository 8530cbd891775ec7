"""Says of each task of a worker what it did and how long it took, by names and ids alone."""

from __future__ import annotations

import logging
from time import perf_counter
from typing import Any

from celery import Task
from celery.signals import setup_logging, task_postrun, task_prerun
from celery.utils.log import get_multiprocessing_logger

from elearning.observing.context import ABOUT

logger = logging.getLogger(__name__)


def follow_tasks() -> None:
    """Look at tasks as they begin and end, and keep Celery from a log of its own."""
    task_prerun.connect(_begin, weak=False, dispatch_uid="elearning.observing.begin")
    task_postrun.connect(_tell, weak=False, dispatch_uid="elearning.observing.tell")
    setup_logging.connect(_keep_ours, weak=False, dispatch_uid="elearning.observing.logs")


def _begin(task_id: str, task: Task[Any, Any], kwargs: Any, **more: Any) -> None:
    about = {"task": task.name, "task_id": task_id}
    row = kwargs.get("pk") if isinstance(kwargs, dict) else None
    ABOUT.set(about | ({"row": row} if isinstance(row, int) else {}))
    task.request.update(began=perf_counter())


def _tell(task: Task[Any, Any], state: str | None, **more: Any) -> None:
    began = getattr(task.request, "began", None)
    ms = round((perf_counter() - began) * 1000, 1) if began else None
    logger.info("task", extra={"state": (state or "unknown").lower(), "ms": ms})


def _keep_ours(loglevel: int | None = None, **more: Any) -> None:
    """Leave the log as the settings have it; the command line may only ask for less."""
    root = logging.getLogger()
    root.setLevel(max(root.level, loglevel or 0))
    processes = get_multiprocessing_logger()
    if processes is not None:
        processes.propagate = True
        processes.setLevel(logging.ERROR)
