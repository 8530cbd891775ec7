"""Real servers and workers of a test's own, which it may stop and kill."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import redis
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from elearning.local.redis import binary

PROJECT = Path(__file__).parents[1]
LONGEST_WAIT = 30.0
"""Seconds; on a busy machine a worker takes ten to start."""
CELERY = (sys.executable, "-m", "celery", "-A", "elearning")


def wait_until(condition: Callable[[], bool], what: str, seconds: float = LONGEST_WAIT) -> None:
    """Wait until a condition holds; raises TimeoutError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.02)


@dataclass
class RedisServer:
    """A Redis whose data outlive a stop, like the one that `make run` starts."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address, as `REDIS_URL` has it."""
        return f"unix://{self.folder}/redis.sock"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self.process = subprocess.Popen(
            [binary(), "--port", "0", "--unixsocket", f"{self.folder}/redis.sock",
             "--dir", self.folder, "--appendonly", "yes", "--save", ""],
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        wait_until(self._answers, "Redis starts")

    def stop(self, ending: signal.Signals = signal.SIGTERM) -> None:
        """Stop the server, if it runs."""
        if self.process is not None:
            self.process.send_signal(ending)
            self.process.wait(timeout=LONGEST_WAIT)
            self.process = None

    def flush(self) -> None:
        """Forget everything."""
        with redis.Redis.from_url(self.url) as client:
            client.flushall()

    def _answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False


@dataclass
class OwnProcess:
    """A process that works with the tests' database, with its own log."""

    command: tuple[str, ...]
    redis_url: str
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    """What it finds beside the addresses of the services."""
    process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=PROJECT,
                env={
                    **os.environ,
                    "DATABASE_URL": _test_database(),
                    "REDIS_URL": self.redis_url,
                    "MEDIA_ROOT": settings.MEDIA_ROOT,
                    **self.environment,
                },
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self, ending: signal.Signals = signal.SIGKILL) -> None:
        """Kill the process with all its children at once."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, ending)
        self.process.wait(timeout=LONGEST_WAIT)

    def wait_for(self, words: str) -> None:
        """Wait until the log says something."""
        wait_until(lambda: words in self.said() or self.process.poll() is not None, words)
        assert words in self.said(), self.said()

    def said(self) -> str:
        """Read the log."""
        return self.log.read_text()


@contextmanager
def worker(redis_url: str, log: Path, *more: str, queue: str = "scoring") -> Iterator[OwnProcess]:
    """Run a worker of a queue with two processes, once it is ready."""
    words = ("worker", "-Q", queue, "-c", "2", "-n", f"{log.stem}@%h", "-l", "INFO", *more)
    process = OwnProcess((*CELERY, *words), redis_url, log)
    try:
        process.wait_for(" ready.")
        yield process
    finally:
        process.kill()
        _wait_for_sessions_to_end()


@contextmanager
def beat(redis_url: str, log: Path) -> Iterator[OwnProcess]:
    """Run beat."""
    process = OwnProcess((*CELERY, "beat", "--pidfile=", "-l", "INFO"), redis_url, log)
    try:
        yield process
    finally:
        process.kill()
        _wait_for_sessions_to_end()


@contextmanager
def web(redis_url: str, log: Path, **environment: str) -> Iterator[int]:
    """Run the web server as the Procfile has it, and lend its port once it listens."""
    with serving(redis_url, log, **environment) as (_, port):
        yield port


@contextmanager
def serving(redis_url: str, log: Path, **environment: str) -> Iterator[tuple[OwnProcess, int]]:
    """Do the same, and lend the process as well."""
    port = _free_port()
    said = re.search(r"^web: exec (.*)$", (PROJECT / "Procfile").read_text(), re.MULTILINE)
    assert said is not None
    program, *words = shlex.split(said[1])
    command = (str(Path(sys.executable).with_name(program)), *words)
    told = {"PORT": str(port), "TMPDIR": str(log.parent)}  # a killed one leaves its counts there
    process = OwnProcess(command, redis_url, log, {**told, **environment})
    try:
        wait_until(lambda: process.process.poll() is not None or _listens(port), "the web listens")
        assert process.process.poll() is None, process.said()
        yield process, port
    finally:
        process.kill()
        _wait_for_sessions_to_end()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _test_database() -> str:
    return make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])


def _wait_for_sessions_to_end() -> None:
    """Wait until the database noticed: the tables are emptied after the test."""
    with psycopg.connect(_test_database(), autocommit=True) as session:
        others = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND application_name = '' AND state <> 'idle'"
        )
        wait_until(lambda: session.execute(others).fetchone() == (0,), "sessions end")
