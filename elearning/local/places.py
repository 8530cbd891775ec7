"""Where things lie on this machine: all of it under `.local/`, with two exceptions.

As root, PostgreSQL runs as somebody else, who may not be able to enter the project: its data
lie under `/var/tmp`. The path of a unix socket has to be short: where the project lies too deep,
sockets lie in a folder of ours below the system's temporary one.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from elearning.local.errors import PlaceTaken

Instance = Literal["run", "test", "bench"]

PROJECT = Path(__file__).resolve().parents[2]
SOCKET_LIMIT = 100  # bytes; kernels take 108 (Linux) or 104 (macOS) with a closing zero
OUTSIDE = Path("/var/tmp")  # noqa: S108  # survives a reboot; what we use there is checked
LONGEST_SOCKET_NAME = len("/.s.PGSQL.5432.lock")


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one instance of the private services of one project: run, test or bench."""

    project: Path = PROJECT
    instance: Instance = "run"

    @property
    def local(self) -> Path:
        """Everything that is made on this machine, whichever the instance."""
        return self.project / ".local"

    @property
    def folder(self) -> Path:
        """Locks, logs and data of this instance."""
        return self.local / self.instance

    @property
    def logs(self) -> Path:
        """What programs said."""
        return self.folder / "logs"

    @property
    def mark(self) -> str:
        """A short name for the project's place, the same each time."""
        return hashlib.sha256(os.fsencode(self.project)).hexdigest()[:12]

    @property
    def outside(self) -> Path:
        """The folder below `/var/tmp` that root uses for PostgreSQL."""
        return OUTSIDE / f"elearning-{self.mark}"

    @property
    def postgres(self) -> Path:
        """The folder that belongs to the user who runs PostgreSQL."""
        if os.geteuid() == 0:
            return self.outside / self.instance
        return self.folder / "postgres"

    @property
    def sockets(self) -> Path:
        """A folder whose sockets have paths below `SOCKET_LIMIT`, the same for every process."""
        near = self._near_sockets
        if fits_a_socket(near):
            return near
        if near.is_symlink() and near.readlink().is_dir():
            return near.readlink()  # as chosen by a process whose TMPDIR may have been another
        return Path(tempfile.gettempdir()) / f"elearning-{self.mark}-{os.geteuid()}" / self.instance

    @property
    def _near_sockets(self) -> Path:
        return self.folder / "sockets"

    def make(self) -> None:
        """Make the folders that every instance needs.

        Raises PlaceTaken where a folder open to everybody holds something in our way, OSError.
        """
        self.logs.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            make_private(self.outside, 0o711)
        sockets = self.sockets
        if sockets != self._near_sockets:
            make_private(sockets.parent)
            self._near_sockets.unlink(missing_ok=True)
            self._near_sockets.symlink_to(sockets)
        make_private(sockets)


def fits_a_socket(folder: Path) -> bool:
    """Tell whether any socket that we put into a folder has a short enough path."""
    return len(os.fsencode(folder)) + LONGEST_SOCKET_NAME < SOCKET_LIMIT


def make_private(folder: Path, mode: int = 0o700) -> None:
    """Make a folder that is ours with exactly this mode, or make sure that it is.

    Raises PlaceTaken where something else stands there: in a folder that everybody may write to, a
    stranger could have laid it out for us.
    """
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise PlaceTaken(f"{folder} is not ours: remove it and try again.") from None
    folder.chmod(mode)
