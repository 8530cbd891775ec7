"""Why something cannot run on this machine.

    LocalError
    ├── DiskFull
    ├── PlaceTaken
    ├── PortTaken
    ├── AlreadyRunning
    ├── BinaryMissing
    ├── ServerFailed
    ├── CatalogueFaulty
    └── StepFailed

Each message is one sentence that says what is wrong and, where there is one, what helps.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager

DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class LocalError(Exception):
    """Something on this machine is in the way; trying again does not help by itself."""


class DiskFull(LocalError):
    """No space is left; trying again helps once there is."""


class PlaceTaken(LocalError):
    """A folder that should be ours belongs to somebody else or is open to others."""


class PortTaken(LocalError):
    """The port is no port, is not allowed, or another program listens there."""


class AlreadyRunning(LocalError):
    """The project is running already; trying again helps once it has stopped."""


class BinaryMissing(LocalError):
    """A program that is needed is on this machine nowhere."""


class ServerFailed(LocalError):
    """A private server did not start or did not stop; its log says why."""


class CatalogueFaulty(LocalError):
    """A message catalogue is missing, unfinished or cannot be read."""


class StepFailed(LocalError):
    """A step of the set-up ended badly; its log says why."""


def name_os_error(error: OSError) -> str:
    """Say in one sentence what the system refused."""
    if error.errno in DISK_FULL:
        return f"The disk is full{_at(error)}: make room and try again."
    return f"{error.strerror or error}{_at(error)}."


def _at(error: OSError) -> str:
    return f" ({error.filename})" if error.filename else ""


@contextmanager
def one_clear_line() -> Iterator[None]:
    """End the process with status 1 and one line where a LocalError or OSError comes out."""
    try:
        yield
    except LocalError as error:
        sys.exit(f"error: {error}")
    except OSError as error:
        sys.exit(f"error: {name_os_error(error)}")
