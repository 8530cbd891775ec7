"""The whole of `make run`, in a copy of the project, as a newcomer sees it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from elearning.local import locks
from elearning.local.places import PROJECT, Places

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]  # it talks to pages of our own

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".local", ".*_cache", "__pycache__", "*.mo")
OURS = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")
AGAIN = 120.0

Run = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def copy(project: Path) -> Path:
    """Give a copy of the project in which nothing has been made yet."""
    shutil.copytree(PROJECT, project, ignore=LEFT_OUT, dirs_exist_ok=True)
    return project


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        number: int = listener.getsockname()[1]
    return number


@pytest.fixture
def run(copy: Path, port: int) -> Iterator[Run]:
    """Run the copy; whatever runs at the end of the test is ended."""
    started: list[subprocess.Popen[str]] = []
    environment = {name: value for name, value in os.environ.items() if name not in OURS}

    def start() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "elearning.local", "run"],
            cwd=copy,
            env={**environment, "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.wait()
        process.stdout.close()


def lines_until_curl(process: subprocess.Popen[str]) -> list[str]:
    """Read what is said until the last line of the announcement."""
    lines: list[str] = []
    for line in process.stdout or ():
        lines.append(line.rstrip("\n"))
        if line.startswith("curl "):
            return lines
    raise AssertionError("\n".join(["it never became ready:", *lines]))


def end(process: subprocess.Popen[str], how: signal.Signals) -> list[str]:
    process.send_signal(how)
    said, _ = process.communicate()
    return said.splitlines()


def fetch(url: str, **headers: str) -> tuple[int, bytes]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(urllib.request.Request(url, headers=headers), timeout=10) as answer:  # noqa: S310  # ours
        return answer.status, answer.read()


def announced(lines: list[str]) -> list[str]:
    return [line for line in lines if re.match(r"(learner|trainer|admin|curl) ", line)]


def assert_nothing_is_left(copy: Path) -> None:
    folder = Places(copy).folder
    names = ("postgres.alive", "redis.alive", "run.lock", "main.lock", "users.lock")
    assert {name: locks.is_held(folder / name) for name in names} == dict.fromkeys(names, False)


def test_a_newcomer_runs_it_ends_it_and_runs_it_again(run: Run, copy: Path, port: int):
    first = run()
    said = announced(lines_until_curl(first))
    assert_pages_answer(port, said)
    assert_second_is_refused(run(), port)
    assert first.poll() is None

    assert end(first, signal.SIGINT)[-1] == "stopping PostgreSQL and Redis…"
    assert first.returncode == 0
    assert_nothing_is_left(copy)
    with socket.create_server(("127.0.0.1", port)):
        pass

    static = {path: path.stat().st_mtime_ns for path in (copy / ".local/static").rglob("*")}
    begun = time.monotonic()
    again = run()
    assert announced(lines_until_curl(again)) == said
    assert time.monotonic() - begun < AGAIN
    assert {path: path.stat().st_mtime_ns for path in static} == static
    end(again, signal.SIGTERM)
    assert again.returncode == 0
    assert_nothing_is_left(copy)


def assert_pages_answer(port: int, said: list[str]) -> None:
    """Hold what was announced against what is there."""
    assert fetch(f"http://127.0.0.1:{port}/readyz")[0] == 200
    assert fetch(f"http://127.0.0.1:{port}/accounts/login/")[0] == 200
    command = re.fullmatch(r"curl -H '(.*): (.*)' (\S+)", said[-1])
    assert command
    status, body = fetch(command[3], **{command[1]: command[2]})
    assert status == 200
    assert said[0].split()[1] in {row["learner"]["email"] for row in json.loads(body)["results"]}


def assert_second_is_refused(second: subprocess.Popen[str], port: int) -> None:
    refusal, _ = second.communicate()
    assert second.returncode == 1
    assert refusal == (
        f"error: `make run` is at work already, at http://127.0.0.1:{port}/: end it first.\n"
    )


def test_commands_use_what_runs_and_start_what_does_not(copy: Path):
    environment = {name: value for name, value in os.environ.items() if name not in OURS}

    done = subprocess.run(
        [sys.executable, "manage.py", "showmigrations", "--plan"],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "[ ]  contenttypes.0001_initial" in done.stdout
    assert_nothing_is_left(copy)
