"""The claim of one `make run` on the project: a second one is told where the first one is.

Two locks tell a run that goes on from one that was killed. `make run` holds `main.lock` alone;
`run.lock` is also held by the processes that watch over web and workers, which inherit it. Where
only `run.lock` is held, `make run` was killed and its processes are left: they are ended, because
nobody else will.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from elearning.local import locks
from elearning.local.errors import AlreadyRunning
from elearning.local.places import Places

PATIENCE = 10.0  # seconds that the processes of a killed run get to end


@dataclass(frozen=True, slots=True)
class Claim:
    """The project is ours; `note` is where the next one reads about us."""

    note: Path
    address: str

    def record(self, groups: Iterable[int]) -> None:
        """Note the process groups that we started."""
        self.note.write_text(json.dumps({"address": self.address, "groups": [*groups]}))


@contextmanager
def claimed(places: Places, address: str) -> Iterator[Claim]:
    """Hold the project while the block runs.

    Raises AlreadyRunning, with the address of the other run, where it is held.
    """
    places.make()
    with (
        locks.open_lock(places.folder / "main.lock") as main,
        locks.open_lock(places.folder / "run.lock") as run,
    ):
        if not _take_alone(main):
            raise _taken(places)
        if not locks.take(run):
            _end_leftovers(places)
            locks.take(run)
        claim = Claim(_note(places), address)
        claim.record(())
        yield claim


def make_way(places: Places) -> None:
    """End what a killed `make run` left, so that its port is free again.

    Raises AlreadyRunning where a `make run` of this project goes on.
    """
    if places.folder.exists():
        with claimed(places, ""):
            pass


def _note(places: Places) -> Path:
    return places.folder / "run.json"


def _read(places: Places) -> dict[str, Any]:
    """Return what the last run noted; nothing where it came to no note."""
    with suppress(OSError, ValueError):
        noted: dict[str, Any] = json.loads(_note(places).read_text())
        return noted
    return {}


def _taken(places: Places) -> AlreadyRunning:
    address = _read(places).get("address") or "an address that it has not told yet"
    return AlreadyRunning(f"`make run` is at work already, at {address}: end it first.")


def _take_alone(lock: IO[bytes]) -> bool:
    """Take a lock that children do not inherit; tell whether it was free."""
    try:
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # as POSIX leaves it open
        return False
    return True


def _end_leftovers(places: Places) -> None:
    """End the processes of a run that was killed."""
    for ending in (signal.SIGTERM, signal.SIGKILL):
        for group in _read(places).get("groups", ()):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(group, ending)
        if locks.wait_until_free(places.folder / "run.lock", PATIENCE):
            return
    raise AlreadyRunning("Processes of a killed `make run` do not end: end them by hand.")
