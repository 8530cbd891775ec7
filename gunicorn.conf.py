"""How the web server runs; gunicorn reads this file from the folder that it is started in.

`--bind` on the command line replaces the address: containers listen on every interface.
"""

from __future__ import annotations

import os
import shutil
import tempfile

# Processes share their counts by files of a folder; the library looks for its name when it is
# imported, which the settings below may do. A server that is told to read this again keeps its own.
if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="elearning-counts-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elearning.settings.local")

from django.conf import settings  # the same
from gunicorn.glogging import Logger  # the same

from elearning.environment import read_environment  # the same
from elearning.garbage import leave_what_is_loaded  # the same

environment = read_environment()


class logger_class(Logger):  # type: ignore[misc]  # noqa: N801  # gunicorn’s name; it ships no types
    """Gunicorn's log without its line for each request: ours tells more, and of nobody."""

    def access(self, *told: object) -> None:
        """Say nothing, and gather nothing to say."""


bind = f"127.0.0.1:{environment.PORT}"
workers = environment.WEB_WORKERS
threads = environment.WEB_THREADS
timeout = 30  # seconds until a worker that says nothing is replaced
keepalive = 75  # seconds; longer than proxies keep one, or a request meets a connection that ends
graceful_timeout = 10  # seconds that requests under way get when the server is asked to end
loglevel = "warning"
logconfig_dict = settings.LOGGING  # no log of its own, which would tell whole addresses
control_socket_disable = True


def when_ready(server: object) -> None:
    """Leave what is loaded to itself, before workers are made of this process."""
    leave_what_is_loaded()


def on_exit(server: object) -> None:
    """Clear the counts away."""
    shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)
