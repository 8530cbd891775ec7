"""PostgreSQL's own programs that dump a database and read a dump: ours, or those on PATH."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from elearning.backups.errors import ProgramFailed
from elearning.local import postgres
from elearning.local.errors import BinaryMissing

FOR_ANY_OWNER = ("--no-owner", "--no-privileges")
WHOLE_OR_NOT_AT_ALL = ("--single-transaction", "--exit-on-error")


def dump(url: str, file: IO[bytes]) -> None:
    """Write all of a database, as it is at one moment, to a file; raises ProgramFailed."""
    _run("pg_dump", url, ["--format=custom", *FOR_ANY_OWNER], stdout=file)


def load(url: str, path: Path) -> None:
    """Read a dump into an empty database, all of it or nothing; raises ProgramFailed."""
    _run("pg_restore", url, [*FOR_ANY_OWNER, *WHOLE_OR_NOT_AT_ALL, str(path)])


def _run(
    name: str, url: str, words: list[str], stdout: IO[bytes] | int = subprocess.DEVNULL
) -> None:
    """Run a program; the password goes by the environment, where no other user sees it."""
    said: dict[str, Any] = conninfo_to_dict(url)
    password = said.pop("password", None)
    done = subprocess.run(
        [_find(name), f"--dbname={make_conninfo(**said)}", "--no-password", *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={"PATH": os.defpath, "LC_ALL": "C"}
        | ({"PGPASSWORD": str(password)} if password else {}),
        check=False,
    )
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        raise ProgramFailed(f"{name} failed: {lines[0]}")


def _find(name: str) -> str:
    try:
        return str(postgres.program(name))
    except BinaryMissing:
        found = shutil.which(name)
    if found is None:
        raise ProgramFailed(f"{name} is not on this machine: run this beside the database.")
    return found
