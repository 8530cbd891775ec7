"""The steps before the web process starts.

They are taken in one process that ends before: a model that the course needs is not kept in memory.

Run by `preparation`: on standard output it tells `step: …` for each one, then `cohort: …` with the
demo cohort's id; what the commands themselves say goes to standard error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from io import StringIO
from typing import TextIO

import django
from django.core.management import call_command

from elearning.local.demo import credentials_file
from elearning.local.places import Places
from elearning.local.statics import collect_changed

BLUEPRINT = "fixtures/blueprints/interpol.toml"
SOURCES = "fixtures/sources"


def make_tables() -> None:
    """Bring the tables up to date."""
    call_command("migrate", interactive=False, verbosity=0)


def build_course() -> None:
    """Bring the demo course up to date with its documents."""
    call_command("build_course", BLUEPRINT, "--sources", SOURCES)


def make_people() -> str:
    """Make the demo's people and return the id of their cohort."""
    said = StringIO()
    call_command("create_demo", "--credentials", str(credentials_file(Places())), stdout=said)
    return str(json.loads(said.getvalue())["cohort"])


STEPS: tuple[tuple[str, Callable[[], None]], ...] = (
    ("the tables", make_tables),
    ("the static files", collect_changed),
    ("the demo course", build_course),
)


def main(tell: TextIO) -> None:
    """Take all steps; a traceback on standard error says where one failed."""
    django.setup()
    for purpose, step in STEPS:
        print(f"step: {purpose}", file=tell, flush=True)
        step()
    print("step: the demo people", file=tell, flush=True)
    print(f"cohort: {make_people()}", file=tell)


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as told:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # commands may print as they like
        main(told)
