"""`make install`: the `.venv`, from locked and hashed requirements; it runs on the system's Python.

What was installed is noted in `.venv` once all of it is: one without the note was interrupted and
is built anew, one with other requirements is brought up to date, one with the same is left alone.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from elearning.local import locks
from elearning.local.errors import BinaryMissing, StepFailed, one_clear_line
from elearning.local.logs import failure
from elearning.local.places import PROJECT

GROUPS = ("run", "local", "test")
PATIENCE = 1800.0  # seconds for another `make` that installs
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
PIP = ("install", "--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar=off")
LOCKED = ("--no-cache-dir", "--require-hashes")

Note = dict[str, str]


def install(project: Path, groups: Sequence[str]) -> None:
    """Make sure that `.venv` has what the lock files of some groups of requirements say.

    Raises BinaryMissing where Python lacks what it takes, StepFailed or DiskFull where it fails.
    """
    logs = project / ".local" / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    wanted = _fingerprints(project, groups)
    with locks.turn(logs.parent / "install.lock", PATIENCE):
        noted = _noted(project)
        if not noted:
            _build(project, logs / "venv.log")
        if not wanted.items() <= noted.items():
            _note(project).unlink(missing_ok=True)  # until all is there again
            _fill(project, wanted, logs / "pip.log")
            _note(project).write_text(json.dumps(noted | wanted | {"python": PYTHON}) + "\n")


def _fingerprints(project: Path, groups: Sequence[str]) -> Note:
    files = [f"requirements/{group}.txt" for group in groups]
    return {name: hashlib.sha256((project / name).read_bytes()).hexdigest() for name in files}


def _noted(project: Path) -> Note:
    """Return what is installed; nothing where `.venv` is half built, broken or another Python's."""
    with suppress(OSError, ValueError, subprocess.CalledProcessError):
        noted: Note = json.loads(_note(project).read_text())
        subprocess.run([_python(project), "-c", ""], check=True, capture_output=True)
        return noted if noted.get("python") == PYTHON else {}
    return {}


def _note(project: Path) -> Path:
    return project / ".venv" / "installed.json"


def _python(project: Path) -> Path:
    return project / ".venv" / "bin" / "python"


def _build(project: Path, log: Path) -> None:
    """Make an empty `.venv`, in place of a broken one."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise BinaryMissing(
            f"Python {PYTHON} comes without venv: install it "
            f"(on Debian and Ubuntu: apt install python{PYTHON}-venv)."
        )
    print("making .venv…", flush=True)
    _call([sys.executable, "-m", "venv", "--clear", str(project / ".venv")], "Making .venv", log)


def _fill(project: Path, wanted: Note, log: Path) -> None:
    print("installing the locked requirements into .venv, once…", flush=True)
    files = [word for name in wanted for word in ("-r", str(project / name))]
    command = [str(_python(project)), "-m", "pip", *PIP, *LOCKED, *files]
    _call(command, "Installing the requirements", log)


def _call(command: list[str], what: str, log: Path) -> None:
    with log.open("wb") as output:
        done = subprocess.run(command, check=False, stdout=output, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise failure(StepFailed, f"{what} failed", log)


def main() -> None:
    """Install the groups that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m elearning.local.installation")
    parser.add_argument("groups", nargs="+", choices=GROUPS)
    groups = parser.parse_args().groups
    with one_clear_line():
        try:
            install(PROJECT, groups)
        except KeyboardInterrupt:
            sys.exit("interrupted: the next `make` builds .venv anew")


if __name__ == "__main__":
    main()
