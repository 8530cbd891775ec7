"""What this thread is about, so that each line of its log says so: a request or a task."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from types import MappingProxyType

NOTHING: Mapping[str, str | int] = MappingProxyType({})
ABOUT: ContextVar[Mapping[str, str | int]] = ContextVar("about", default=NOTHING)
"""`request`, or `task`, `task_id` and `row`. A request's stays until its answer is closed: Django
writes lines of it behind the last middleware, too."""
