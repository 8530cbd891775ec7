"""Removes what test runs that were killed left behind."""

from __future__ import annotations

import os
import re

import psycopg

OF_A_RUN = re.compile(r"test_elearning_(\d+)(_gw\d+)?")


def drop_databases_of_dead_runs() -> None:
    """Drop the databases whose test run lives no more."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        for (name,) in connection.execute("SELECT datname FROM pg_database").fetchall():
            run = OF_A_RUN.fullmatch(name)
            if run and not _lives(int(run[1])):
                connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
