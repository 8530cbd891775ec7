"""What has to stand before the web process starts: each step does nothing where nothing changed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from elearning.local.console import say
from elearning.local.demo import credentials_file
from elearning.local.errors import StepFailed
from elearning.local.logs import failure
from elearning.local.places import Places

BLUEPRINT = "fixtures/blueprints/interpol.toml"
SOURCES = "fixtures/sources"


@dataclass(frozen=True, slots=True)
class Step:
    """A command of `manage.py` and what it is for."""

    purpose: str
    command: tuple[str, ...]


TABLES = Step("the tables", ("migrate", "--no-input", "--verbosity=0"))
STATIC = Step("the static files", ("collectstatic", "--no-input", "--verbosity=0"))
COURSE = Step("the demo course", ("build_course", BLUEPRINT, f"--sources={SOURCES}"))


def prepare(places: Places, environment: Mapping[str, str]) -> str:
    """Bring tables, static files, the demo course and its people up to date.

    Returns the id of the demo cohort. Raises StepFailed or DiskFull where a step fails.
    """
    for step in (TABLES, STATIC, COURSE):
        take(step, places, environment)
    return _cohort(take(_people(places), places, environment))


def take(step: Step, places: Places, environment: Mapping[str, str]) -> Path:
    """Take one step and return its log; its process is ended where we are interrupted."""
    say(f"preparing {step.purpose}…")
    log = places.logs / f"{step.command[0]}.log"
    with log.open("wb") as output:
        done = subprocess.run(
            [sys.executable, "manage.py", *step.command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=places.project,
            env={**environment},
            start_new_session=True,  # Ctrl-C is for us to act on
        )
    if done.returncode != 0:
        raise failure(StepFailed, f"Preparing {step.purpose} failed", log)
    return log


def _people(places: Places) -> Step:
    """The step reads the credentials from their file: arguments are seen by everybody."""
    return Step("the demo people", ("create_demo", f"--credentials={credentials_file(places)}"))


def _cohort(log: Path) -> str:
    """Read the demo cohort's id from what `create_demo` said."""
    for line in reversed(log.read_text().splitlines()):
        with suppress(ValueError, KeyError, TypeError):
            return str(json.loads(line)["cohort"])
    raise failure(StepFailed, "Preparing the demo people named no cohort", log)
