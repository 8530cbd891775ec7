"""Reads a backup into an empty database and an empty folder, all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from django.db.migrations.loader import MigrationLoader

from elearning.backups import archive, programs
from elearning.backups.archive import DUMP, FORMAT, MEDIA, Manifest
from elearning.backups.errors import InTheWay, ProgramFailed, TooNew

ONLY_OURS = 0o077
"""Takes every right from others: files hold what is somebody's."""
OBJECTS = """
    SELECT count(*) FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
"""


def restore_backup(*, backup: Path, url: str, media: Path) -> Manifest:
    """Restore a backup; where anything is wrong with it or in its way, nothing is changed.

    It is unpacked and checked before anything is moved. Raises BackupError, OSError.
    """
    media.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=media.parent, prefix=".restoring-") as name, _for_us_alone():
        unpacked = Path(name)
        manifest = archive.unpack(backup, unpacked)
        _refuse_newer(manifest, url)
        _refuse_full(url, media)
        with _moved(unpacked / MEDIA, media):
            programs.load(url, unpacked / DUMP)
    with psycopg.connect(url, autocommit=True) as session:
        session.execute("ANALYZE")  # else the first pages are planned without figures
    return manifest


def _refuse_newer(manifest: Manifest, url: str) -> None:
    if manifest.format != FORMAT:
        raise TooNew(f"The backup is of format {manifest.format}, this code reads {FORMAT}.")
    with _connected(url) as session:
        postgres = session.info.server_version // 10_000
    if manifest.postgres > postgres:
        raise TooNew(f"The backup is of PostgreSQL {manifest.postgres}, this one is {postgres}.")
    unknown = set(manifest.migrations) - MigrationLoader(None).disk_migrations.keys()
    if unknown:
        app, migration = min(unknown)
        raise TooNew(
            f"The backup was made by another version of this code: it knows {app} {migration}."
        )


def _refuse_full(url: str, media: Path) -> None:
    with _connected(url) as session:
        (count,) = session.execute(OBJECTS).fetchone() or (0,)
    if count:
        raise InTheWay("The database is not empty: a backup is restored into an empty one.")
    if media.exists() and any(media.iterdir()):
        raise InTheWay(f"{media} is not empty: move it away first.")


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection]:
    try:
        with psycopg.connect(url, connect_timeout=10) as session:
            yield session
    except psycopg.Error as error:
        raise ProgramFailed(f"The database cannot be read: {type(error).__name__}.") from error


@contextmanager
def _for_us_alone() -> Iterator[None]:
    """Have files that are made while the block runs readable by their owner alone."""
    mask = os.umask(ONLY_OURS)
    try:
        yield
    finally:
        os.umask(mask)


@contextmanager
def _moved(unpacked: Path, media: Path) -> Iterator[None]:
    """Put the files in their place while the block runs, and leave them there where it succeeds."""
    unpacked.mkdir(exist_ok=True)
    existed = media.exists()
    if existed:
        media.rmdir()
    unpacked.rename(media)
    try:
        yield
    except BaseException:
        media.rename(unpacked)
        if existed:
            media.mkdir()
        raise
