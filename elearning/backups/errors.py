"""Why a backup cannot be made or restored; nothing was changed then.

BackupError
├── InTheWay
├── Damaged
├── TooNew
└── ProgramFailed
"""

from __future__ import annotations


class BackupError(Exception):
    """A backup was not made or not restored; its message says in a sentence why."""


class InTheWay(BackupError):
    """There is something already where something new is to be; trying elsewhere helps."""


class Damaged(BackupError):
    """The file is no backup, cut off, or not as it was written; another copy may help."""


class TooNew(BackupError):
    """The backup was made by a newer version of PostgreSQL or of this code; updating helps."""


class ProgramFailed(BackupError):
    """`pg_dump` or `pg_restore` is missing or failed; its last words say why."""
