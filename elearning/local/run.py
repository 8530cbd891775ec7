"""`make run`: everything that the system needs, on this machine, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from elearning.local import catalogues, crew, demo, ports, services
from elearning.local.announcement import announce, wait_until_ready
from elearning.local.claim import claimed
from elearning.local.console import say
from elearning.local.errors import StepFailed
from elearning.local.places import Places
from elearning.local.preparation import prepare
from elearning.local.services import Services

SETTINGS = "elearning.settings.local"
ROOT_IS_MEANT = "ignore:You're running the worker with superuser privileges"


def run(environ: Mapping[str, str]) -> None:
    """Run the system until it is asked to end, then end all that was started, the database last.

    Raises LocalError, with one clear sentence, where it cannot run.
    """
    places, port = Places(), ports.chosen_port(environ)
    with claimed(places, ports.address(port)) as claim:
        ports.require_free(port)
        sign_ins = demo.credentials(places)
        catalogues.compile_all(places.project)
        say("starting PostgreSQL and Redis…")
        with services.running("run", environ=environ) as lent:
            environment = program_environment(environ, lent, port)
            cohort = prepare(places, environment)
            herald = Herald(port, announce(port, sign_ins, cohort))
            procfile = places.project / "Procfile"
            crew.work(procfile, environment, started=[claim.record, herald.start])
            herald.require_success()
            say("stopping PostgreSQL and Redis…")


def program_environment(environ: Mapping[str, str], lent: Services, port: int) -> dict[str, str]:
    """Return what our programs find in their environment."""
    programs = str(Path(sys.executable).parent)
    quiet = [environ.get("PYTHONWARNINGS", ""), ROOT_IS_MEANT if os.geteuid() == 0 else ""]
    return {
        **environ,
        **lent.environment,
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "PATH": os.pathsep.join([programs, environ.get("PATH", os.defpath)]),
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": ",".join(filter(None, quiet)),
    }


class Herald:
    """Waits beside the processes until the pages answer, then says so."""

    def __init__(self, port: int, lines: list[str]) -> None:
        self._port = port
        self._lines = lines
        self._failed = False

    def start(self, _groups: tuple[int, ...]) -> None:
        """Wait in a thread of its own; it ends with the process."""
        say("starting web, workers and beat…")
        threading.Thread(target=self._wait, daemon=True).start()

    def require_success(self) -> None:
        """Raise StepFailed where we ended because the pages never answered."""
        if self._failed:
            raise StepFailed("The pages did not answer in time, so everything was stopped.")

    def _wait(self) -> None:
        if wait_until_ready(self._port):
            say(*self._lines)
        else:
            self._failed = True
            os.kill(os.getpid(), signal.SIGTERM)
