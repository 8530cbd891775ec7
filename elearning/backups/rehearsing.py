"""Restores a backup into a database of the moment, and holds what comes out against itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from elearning.backups.archive import MEDIA, Manifest
from elearning.backups.errors import Damaged, ProgramFailed
from elearning.backups.restoring import restore_backup
from elearning.local.places import PROJECT

STEPS = (("migrate", "--no-input", "--verbosity=0"), ("recompute_progress", "--check"))
"""Brings the tables up to this code's; counts results, statistics and completion anew."""


def rehearse(*, backup: Path, url: str) -> Manifest:
    """Restore a backup beside the database that an address leads to, check it, and drop it again.

    Raises BackupError where it cannot be restored, or where its figures do not fit its rows.
    """
    with TemporaryDirectory(prefix="elearning-rehearsal-") as folder, _database(url) as there:
        manifest = restore_backup(backup=backup, url=there, media=Path(folder) / MEDIA)
        for words in STEPS:
            _check(words, there)
    return manifest


def _check(words: tuple[str, ...], url: str) -> None:
    done = subprocess.run(
        [sys.executable, str(PROJECT / "manage.py"), *words],
        env={**os.environ, "DATABASE_URL": url},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Damaged(f"{words[0]} does not agree with what was restored: {_last(done.stdout)}")


def _last(said: str) -> str:
    return next((line for line in reversed(said.splitlines()) if line.strip()), "it said nothing")


@contextmanager
def _database(url: str) -> Iterator[str]:
    """Make an empty database on the same server while the block runs."""
    name = f"elearning_rehearsal_{os.getpid()}"
    try:
        with psycopg.connect(url, autocommit=True, connect_timeout=10) as session:
            session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            try:
                yield make_conninfo(url, dbname=name)
            finally:
                drop = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
                session.execute(drop)
    except psycopg.Error as error:
        raise ProgramFailed(f"No database can be made here: {type(error).__name__}.") from error
