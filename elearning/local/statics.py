"""Collects the static files when one of them has changed: hashing and compressing takes seconds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = "collected"
"""Lies among the collected files, so that it goes when they go."""


def collect_changed() -> None:
    """Fill `STATIC_ROOT` unless it was filled from just these files."""
    stamp = Path(settings.STATIC_ROOT) / STAMP
    found = fingerprint()
    if stamp.exists() and stamp.read_text() == found:
        return
    stamp.unlink(missing_ok=True)  # until all is there again
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(found)


def fingerprint() -> str:
    """Return a digest of the names, sizes and times of the files to collect."""
    digest = hashlib.sha256()
    for name, path in sorted(_files()):
        status = path.stat()
        digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files() -> Iterator[tuple[str, Path]]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield name, Path(storage.path(name))
