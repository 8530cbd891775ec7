"""A server of ours: started, watched and stopped by whoever needs it, not by who started it.

A server inherits a lock that is held as long as it or any child of it lives. So whether it is alive
is never guessed from a process id that may be another's by now: after SIGKILL or a reboot the lock
is free.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from elearning.local import locks
from elearning.local.errors import ServerFailed
from elearning.local.logs import failure
from elearning.local.systemuser import SystemUser, identity

START_SECONDS = 60.0  # recovery after a crash included
STOP_SECONDS = 30.0  # for each signal
PAUSE = 0.05

ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"}  # no PG* of the user

_children: dict[Path, subprocess.Popen[bytes]] = {}  # by lock, to reap what we started ourselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """How to start, ask and stop one server.

    `command`: program and words; `folder`: where it works; `lock`: what it holds while it lives;
    `log`: what it says; `pid_file`: where it writes its process id, first; `stale`: what else a
    killed one leaves in the way; `answers`: whether it takes requests; `endings`: signals that
    stop it, the gentlest first; `user`: who runs it, if not we.
    """

    name: str
    command: tuple[str, ...]
    folder: Path
    lock: Path
    log: Path
    pid_file: Path
    answers: Callable[[], bool]
    endings: tuple[signal.Signals, ...]
    stale: tuple[Path, ...] = ()
    user: SystemUser | None = None

    @property
    def is_alive(self) -> bool:
        """Whether the server or a child of it lives."""
        return locks.is_held(self.lock)


def start(server: Server) -> None:
    """Start a server, or wait for one that is being started, until it answers.

    Raises ServerFailed or DiskFull when it ends or stays silent instead.
    """
    if not server.is_alive:
        _launch(server)
    end = time.monotonic() + START_SECONDS
    while not server.answers():
        if not server.is_alive:
            raise failure(ServerFailed, f"{server.name} did not start", server.log)
        if time.monotonic() > end:
            raise failure(ServerFailed, f"{server.name} is silent", server.log)
        time.sleep(PAUSE)


def stop(server: Server) -> None:
    """Stop a server and wait until nothing of it lives; raises ServerFailed where that fails."""
    for ending in server.endings:
        if not server.is_alive:
            break
        _send(server, ending)
        locks.wait_until_free(server.lock, STOP_SECONDS)
    _reap(server)
    if server.is_alive:
        raise failure(ServerFailed, f"{server.name} does not stop", server.log)


def _launch(server: Server) -> None:
    """Start the process; it inherits the lock, and Ctrl-C does not reach its own session."""
    for path in (server.pid_file, *server.stale):  # the lock was free: who wrote them is gone
        path.unlink(missing_ok=True)
    with locks.open_lock(server.lock) as lock, server.log.open("wb") as log:
        locks.take(lock)
        _children[server.lock] = subprocess.Popen(
            server.command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=server.folder,
            env=ENVIRONMENT,
            pass_fds=[lock.fileno()],
            start_new_session=True,
            **identity(server.user),
        )


def _send(server: Server, ending: signal.Signals) -> None:
    # it may have ended by itself meanwhile, or not come so far as to write its number
    with suppress(FileNotFoundError, ProcessLookupError, IndexError, ValueError):
        os.kill(int(server.pid_file.read_text().split()[0]), ending)


def _reap(server: Server) -> None:
    child = _children.pop(server.lock, None)
    if child is not None and not server.is_alive:
        child.wait()


@atexit.register
def _let_go() -> None:
    """Let a server that others still use outlive us, without a warning that it does."""
    for child in _children.values():
        if child.poll() is None:
            child.returncode = 0
