"""The site as it runs in production: the Procfile's web and worker, as processes of their own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from honcho.environ import parse_procfile

from elearning.local import postgres, redis
from elearning.local.announcement import wait_until_ready
from elearning.local.places import PROJECT, Places
from elearning.local.systemuser import database_user

PLACES = Places(instance="bench")
COLLECT = ("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
BY_HAND = "--include benchmarks.load.by_hand"  # the task that scoring is compared with
LONGEST_STOP = 15.0  # seconds


@dataclass(frozen=True, slots=True)
class Site:
    """A site that answers; ``trees`` has the process ids of its parts, by name."""

    port: int
    trees: Mapping[str, int]


@contextmanager
def running_site(environment: Mapping[str, str], web: str = "") -> Iterator[Site]:
    """Run web and worker while the block runs, beside the private services that run already.

    ``environment``: the addresses of the services. ``web``: another command for the web server
    than the Procfile's.
    """
    commands = parse_procfile((PROJECT / "Procfile").read_text()).processes
    with ExitStack() as stack:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        told = {**_production(port), **environment}
        subprocess.run([sys.executable, *COLLECT], cwd=PROJECT, env=told, check=True)
        site = Site(
            port,
            {
                "web": stack.enter_context(_running("web", web or commands["web"], told)),
                "worker": stack.enter_context(
                    _running("worker-light", f"{commands['worker-light']} {BY_HAND}", told)
                ),
                "heavy worker": stack.enter_context(
                    _running("worker-heavy", commands["worker-heavy"], told)
                ),
                "database": _pid(postgres.describe(PLACES, database_user()).pid_file),
                "Redis": _pid(redis.describe(PLACES).pid_file),
            },
        )
        if not wait_until_ready(port):
            raise RuntimeError(f"the web server did not start; see {PLACES.logs}")
        yield site


def _production(port: int) -> dict[str, str]:
    """Write the environment of a production site behind one proxy."""
    programs = str(Path(sys.executable).parent)
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "elearning.settings.production",
        "PATH": os.pathsep.join([programs, os.environ.get("PATH", os.defpath)]),
        "PORT": str(port),
        "MEDIA_ROOT": str(PLACES.folder / "media"),
        "STATIC_ROOT": str(PLACES.folder / "static"),
        "SECRET_KEY": "only-the-bench-runs-with-this-key-0123456789-abcdefghij",
        "ALLOWED_HOSTS": "127.0.0.1",
        "EMAIL_URL": "smtp://127.0.0.1:25",
        "TRUSTED_PROXY_COUNT": "1",
        "SIGN_INS_A_MINUTE": "100000",
    }


@contextmanager
def _running(name: str, command: str, environment: Mapping[str, str]) -> Iterator[int]:
    """Run a line of the Procfile and return its process id."""
    with (PLACES.logs / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            ["/bin/sh", "-c", command],
            cwd=PROJECT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process.pid
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(LONGEST_STOP)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # with whatever it left


def _pid(file: Path) -> int:
    return int(file.read_text().split()[0])
