"""The system user that PostgreSQL runs as: it refuses to run as root."""

from __future__ import annotations

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from elearning.local.errors import BinaryMissing

UNPRIVILEGED = "nobody"


class PopenIdentity(TypedDict, total=False):
    """The arguments of `subprocess` that change who a process is."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True, slots=True)
class SystemUser:
    """Somebody whom root lends a process and folders to."""

    uid: int
    gid: int

    def own(self, folder: Path) -> None:
        """Give a folder to this user alone."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        os.chown(folder, self.uid, self.gid)


def database_user() -> SystemUser | None:
    """Return the unprivileged user when we are root, None when we are somebody already."""
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(UNPRIVILEGED)
    except KeyError:
        raise BinaryMissing(
            f"PostgreSQL does not run as root and there is no user `{UNPRIVILEGED}`: "
            "run this as another user."
        ) from None
    return SystemUser(entry.pw_uid, entry.pw_gid)


def identity(user: SystemUser | None) -> PopenIdentity:
    """Return what `subprocess` needs to start a process as a user; nothing for ourselves."""
    if user is None:
        return {}
    return {"user": user.uid, "group": user.gid, "extra_groups": []}
