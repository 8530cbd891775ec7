"""Starts PostgreSQL and Redis for the tests before the settings are read (a pytest plugin)."""

from __future__ import annotations

import os
from contextlib import ExitStack

from elearning.local.services import running

_services = ExitStack()

if "DATABASE_URL" not in os.environ:
    _started = _services.enter_context(running("test"))
    os.environ["DATABASE_URL"] = _started.database_url
    os.environ["REDIS_URL"] = _started.redis_url


def pytest_unconfigure() -> None:
    """Stop what was started."""
    _services.close()
