"""File locks: they end with the process that holds them, however it ends."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from elearning.local.errors import LocalError

Lock = IO[bytes]

PATIENCE = 120.0  # seconds; as long as servers may take to start or stop
PAUSE = 0.05


def open_lock(path: Path) -> Lock:
    """Open a lock file; the lock itself is taken on what is returned."""
    return path.open("ab")


def take(lock: Lock) -> bool:
    """Try to take a lock and tell whether it was free. Children by fork hold it as well."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def share(lock: Lock) -> None:
    """Take a lock beside others; waits while somebody holds it alone."""
    fcntl.flock(lock, fcntl.LOCK_SH)


def is_held(path: Path) -> bool:
    """Tell whether any process holds the lock of a file exclusively or shared."""
    if not path.exists():
        return False
    with open_lock(path) as lock:
        return not take(lock)


def wait_until_free(path: Path, seconds: float) -> bool:
    """Wait for a lock that others hold; tell whether it became free in time."""
    end = time.monotonic() + seconds
    while is_held(path):
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE)
    return True


@contextmanager
def turn(path: Path, seconds: float = PATIENCE) -> Iterator[None]:
    """Do something while nobody else does it.

    Raises LocalError when the others take longer than `seconds`.
    """
    end = time.monotonic() + seconds
    with open_lock(path) as lock:
        while not take(lock):
            if time.monotonic() > end:
                raise LocalError(
                    f"Another process holds {path} for too long: end it and try again."
                )
            time.sleep(PAUSE)
        yield
