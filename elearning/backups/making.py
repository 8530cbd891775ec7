"""Makes a backup: the database at one moment, then the files that it names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile

import psycopg

from elearning.backups import archive, programs
from elearning.backups.archive import DUMP, FORMAT, MEDIA, Archive, Manifest
from elearning.backups.errors import ProgramFailed

UNFINISHED = ".part"
LOCATED = "SELECT to_regclass('django_migrations')"
MIGRATIONS = "SELECT app, name FROM django_migrations ORDER BY app, name"


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds."""

    files: int
    size: int
    """Bytes of the whole."""


def make_backup(*, url: str, media: Path, to: Path) -> Made:
    """Write database and files into a new file; beside the running system, which goes on.

    The database comes first: it names no file that is not there yet. Raises BackupError, OSError.
    """
    with archive.writing(to) as out, TemporaryFile(dir=to.parent) as dumped:
        manifest = _describe(url)
        programs.dump(url, dumped)
        out.add(DUMP, dumped)
        files = sum(_add(out, media, path) for path in _files(media))
        out.close(replace(manifest, members=out.members))
    return Made(files, to.stat().st_size)


def _describe(url: str) -> Manifest:
    """Tell what a database is of; raises ProgramFailed where it is none of ours or away."""
    try:
        with psycopg.connect(url, connect_timeout=10) as session:
            (located,) = session.execute(LOCATED).fetchone() or (None,)
            if located is None:
                raise ProgramFailed("The database has no tables of ours: there is nothing to keep.")
            migrations = session.execute(MIGRATIONS).fetchall()
            postgres = session.info.server_version // 10_000
    except psycopg.Error as error:
        raise ProgramFailed(f"The database cannot be read: {type(error).__name__}.") from error
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    return Manifest(format=FORMAT, made_at=made_at, postgres=postgres, migrations=migrations)


def _files(media: Path) -> Iterator[Path]:
    """Go through the files of a folder, the same order each time.

    Links lead out and stay out; so does what is just being written.
    """
    for folder, folders, names in os.walk(media):
        folders[:] = sorted(name for name in folders if not name.endswith(UNFINISHED))
        paths = (Path(folder) / name for name in sorted(names))
        yield from (path for path in paths if path.is_file() and not path.is_symlink())


def _add(out: Archive, media: Path, path: Path) -> bool:
    """Add a file, unless it was removed meanwhile."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return False
    with file:
        out.add(f"{MEDIA}/{path.relative_to(media).as_posix()}", file)
    return True
