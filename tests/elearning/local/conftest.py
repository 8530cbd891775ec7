"""Projects of a moment, whose services lie in folders of their own and leave nothing behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from elearning.local import postgres, redis
from elearning.local.places import PROJECT, Places

Launch = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def project() -> Iterator[Path]:
    """Give a folder with a short path, and end and remove all that was started for it."""
    with tempfile.TemporaryDirectory(prefix="p-") as folder:
        project = Path(folder)
        yield project
        for local in project.rglob(".local"):
            for instance in ("run", "test"):
                _clear(Places(local.parent, instance))


@pytest.fixture
def launch(project: Path) -> Iterator[Launch]:
    """Start Python code in a process of its own, with `project` defined; all end with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str) -> subprocess.Popen[str]:
        prologue = f"from pathlib import Path\nproject = Path({str(project)!r})\n"
        process = subprocess.Popen(
            [sys.executable, "-c", prologue + textwrap.dedent(code)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.communicate()


def _clear(places: Places) -> None:
    if (places.folder / "redis").exists():
        redis.stop(places)
    if places.postgres.exists():
        postgres.stop(places)
    shutil.rmtree(places.outside, ignore_errors=True)
    if places.sockets.parent != places.folder:
        shutil.rmtree(places.sockets.parent, ignore_errors=True)
