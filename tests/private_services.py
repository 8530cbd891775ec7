"""Starts PostgreSQL and Redis for the tests before the settings are read (a pytest plugin).

Whoever runs the tests in the background may have Ctrl-C and a closed terminal ignored, which every
process that a test starts would inherit: those that are interrupted would never end.
"""

from __future__ import annotations

import os
import signal
from contextlib import ExitStack

from elearning.local.services import running

signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)

_services = ExitStack()

if "DATABASE_URL" not in os.environ:
    _started = _services.enter_context(running("test"))
    os.environ["DATABASE_URL"] = _started.database_url
    os.environ["REDIS_URL"] = _started.redis_url


def pytest_unconfigure() -> None:
    """Stop what was started."""
    _services.close()
