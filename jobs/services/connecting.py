"""The database's connection of a worker's process: kept from task to task, as the web keeps its.

Celery itself ends it with each task, and a new one costs the database a process and both sides a
greeting, more than an attempt takes to be scored. How long one is kept and how it is checked is
Django's, by the same settings as in the web process.
"""

from __future__ import annotations

from typing import Any

from celery import Task, states
from celery.signals import task_postrun, task_prerun
from django.db import close_old_connections, connections


def keep_connections() -> None:
    """Look after connections before and after each task of this process."""
    task_prerun.connect(_check, weak=False, dispatch_uid="jobs.connections.check")
    task_postrun.connect(_release, weak=False, dispatch_uid="jobs.connections.release")


def _check(task: Task[Any, Any], **kwargs: Any) -> None:
    """Let go of what is too old or broken; what looks whole is looked at when it is used."""
    if not task.request.is_eager:
        close_old_connections()


def _release(task: Task[Any, Any], state: str | None, **kwargs: Any) -> None:
    """End the connection of a task that failed: who knows how it left it, and with which locks."""
    if not task.request.is_eager and state != states.SUCCESS:
        connections.close_all()
