"""The browser that the journeys of the tests run in: the system's Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from elearning.local.errors import DiskFull, StepFailed, one_clear_line
from elearning.local.logs import failure
from elearning.local.places import PROJECT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGE = "chromium"
APT = ("apt-get", "--quiet", "--yes")


def find_browser() -> Path | None:
    """Return the browser on PATH, None where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def provide_browser(project: Path) -> None:
    """Install a browser where there is none and we may; else say in one line what is left out.

    Raises StepFailed or DiskFull where the system refuses to install it.
    """
    if find_browser():
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print("no Chromium on this machine: the tests in a browser are left out.")
        return
    print("installing Chromium for the tests in a browser, once…", flush=True)
    log = project / ".local" / "logs" / "apt.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with log.open("wb") as output:
        for words in (["update"], ["install", "--no-install-recommends", PACKAGE]):
            done = subprocess.run(
                [*APT, *words],
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=environment,
            )
    if done.returncode != 0:
        raise failure(StepFailed, "Installing Chromium failed", log)


if __name__ == "__main__":
    with one_clear_line():
        try:
            provide_browser(PROJECT)
        except (StepFailed, DiskFull) as error:
            print(f"{error} The tests in a browser are left out.", file=sys.stderr)
