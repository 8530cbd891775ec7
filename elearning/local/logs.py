"""What other programs said, and what of it a person needs to know."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from elearning.local.errors import DiskFull, LocalError

DISK_FULL = os.strerror(errno.ENOSPC)  # as programs write it


def failure(kind: type[LocalError], what: str, log: Path) -> LocalError:
    """Return the error to raise for a program that failed, with the last words of its log.

    `what` is the first half of the sentence. A full disk is told from the log and is DiskFull.
    """
    said = _read(log)
    if DISK_FULL in said:
        return DiskFull(f"The disk is full: {what}; make room and try again (log: {log}).")
    words = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
    return kind(f"{what}{f': {words}' if words else ''} (log: {log}).")


def _read(log: Path) -> str:
    try:
        return log.read_text(errors="replace")
    except OSError:
        return ""
