"""What has to stand before the web process starts; a step does nothing where nothing changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import IO

from elearning.local.console import say
from elearning.local.errors import StepFailed
from elearning.local.logs import failure
from elearning.local.places import Places

STEPS = "elearning.local.steps"


def prepare(places: Places, environment: Mapping[str, str], steps: str = STEPS) -> str:
    """Bring tables, static files, the demo course and its people up to date.

    `steps`: the module that does it. Returns the id of the demo cohort. Raises StepFailed or
    DiskFull, naming the step that failed; ends it where we are interrupted.
    """
    told = {"step": "anything", "cohort": ""}
    log = places.logs / "preparation.log"
    with log.open("wb") as output, _start(steps, places, environment, output) as process:
        try:
            for line in process.stdout or ():
                kind, _, value = line.strip().partition(": ")
                told[kind] = value
                if kind == "step":
                    say(f"preparing {value}…")
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0 or not told["cohort"]:
        raise failure(StepFailed, f"Preparing {told['step']} failed", log)
    return told["cohort"]


def _start(
    steps: str, places: Places, environment: Mapping[str, str], output: IO[bytes]
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", steps],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=output,
        cwd=places.project,
        env={**environment},
        text=True,
        start_new_session=True,  # Ctrl-C is for us to act on
    )
