"""Tells whose data lie outside the project: those of a project that was removed are nobody's.

Root's PostgreSQL keeps its data under `/var/tmp`. Whoever removes the project, or its `.local`, and
clones it again in the same place must not meet the rows of the one before, whose files are gone.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from elearning.local.errors import LocalError

NAME = "belongs-to"


def mark(data: Path, folder: Path) -> None:
    """Note in a data folder and in the instance's own folder that they belong together."""
    sign = secrets.token_hex(16)
    (data / NAME).write_text(sign)
    (folder / NAME).write_text(sign)


def is_left_behind(data: Path, folder: Path) -> bool:
    """Tell whether a data folder belonged to a project that is no more."""
    return _read(data / NAME) != _read(folder / NAME)


def clear(data: Path) -> None:
    """Remove a data folder that nobody needs; raises LocalError where a server still runs on it."""
    with suppress(OSError, ValueError, IndexError):
        pid = int((data / "postmaster.pid").read_text().split()[0])
        if _lives(pid):
            raise LocalError(f"A PostgreSQL of a removed project still runs: end process {pid}.")
    shutil.rmtree(data)


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_text()
    return ""


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
