"""Where reports lie: a folder below `MEDIA_ROOT` that no address leads to, for this user alone.

What is being written has a folder of its own there, so that it is on the same disk and can be put
in its place by a rename, and so that all of a try that was killed is found.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

NAME = "reports"
UNFINISHED = ".part"
ONLY_OURS = 0o700
STRAY_AFTER = timedelta(hours=2)
"""Longer than a task may take: what nobody claims by then belongs to nothing under way."""


def path_of(stored_as: str) -> Path:
    """Tell where a finished report lies."""
    return _root() / stored_as


@contextmanager
def drafting(stored_as: str) -> Iterator[Path]:
    """Give an empty folder to write a report in; nothing is left of it afterwards."""
    draft = _root() / f"{stored_as}{UNFINISHED}"
    shutil.rmtree(draft, ignore_errors=True)  # of a try that was killed
    draft.mkdir(mode=ONLY_OURS)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def keep(file: Path, stored_as: str) -> None:
    """Put a written file in its place, all at once, and remove the rest of its draft.

    Once a report is done nothing half is left of it, even where its worker is killed then.
    """
    file.chmod(0o600)
    with file.open("rb") as written:
        os.fsync(written.fileno())
    file.replace(path_of(stored_as))
    shutil.rmtree(file.parent, ignore_errors=True)


def drop(stored_as: str) -> None:
    """Remove a file, if it is there."""
    path_of(stored_as).unlink(missing_ok=True)


def list_old(now: datetime | None = None) -> Iterator[Path]:
    """List what has lain here for longer than any report takes."""
    before = ((now or timezone.now()) - STRAY_AFTER).timestamp()
    for path in _root().iterdir():
        try:
            is_old = path.stat().st_mtime < before
        except FileNotFoundError:  # it was finished or removed meanwhile
            continue
        if is_old:
            yield path


def remove(path: Path) -> None:
    """Remove a file or the folder of a draft."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _root() -> Path:
    root = Path(settings.MEDIA_ROOT) / NAME
    root.mkdir(mode=ONLY_OURS, parents=True, exist_ok=True)
    return root
