from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from elearning.local import locks
from elearning.local.claim import claimed, make_way
from elearning.local.errors import AlreadyRunning
from elearning.local.places import Places

Launch = Callable[[str], subprocess.Popen[str]]

CREW = """
    import os
    from elearning.local.claim import claimed
    from elearning.local.console import say
    from elearning.local.crew import work
    from elearning.local.errors import one_clear_line
    from elearning.local.places import Places

    with one_clear_line(), claimed(Places(project), "http://127.0.0.1:8123/") as claim:
        tell = lambda groups: say(f"groups {' '.join(map(str, groups))}")
        work(project / "Procfile", os.environ, started=[claim.record, tell])
        say("done")
"""
PATIENT = """\
import os, signal, sys, time

reading, writing = os.pipe()
child = os.fork()
if not child:
    os.close(writing)
    os.read(reading, 1)
    print("child ended last", flush=True)
    os._exit(0)

def end(*_):
    time.sleep(0.2)
    os.close(writing)
    os.waitpid(child, 0)
    print("ended in order", flush=True)
    os._exit(0)

signal.signal(signal.SIGTERM, end)
print("at work", flush=True)
while True:
    time.sleep(1)
"""


@pytest.fixture
def procfile(project: Path) -> Path:
    """Give a Procfile of two processes that end in order when asked, one with a child."""
    (project / "patient.py").write_text(PATIENT)
    command = f"exec {shlex.quote(sys.executable)} patient.py"
    (project / "Procfile").write_text(f"one: {command}\ntwo: exec sleep 600\n")
    return project / "Procfile"


def started(process: subprocess.Popen[str], *words: str) -> list[int]:
    """Wait until all run and each of the words was said, in any order; return the groups."""
    assert process.stdout
    missing, groups = {"groups", *words}, list[int]()
    for line in process.stdout:
        if line.startswith("groups"):
            groups = [int(word) for word in line.split()[1:]]
        missing -= {word for word in missing if word in line}
        if not missing:
            return groups
    raise AssertionError("never started")


def is_gone(group: int) -> bool:
    """Tell whether no process of a group lives; dead ones may wait to be fetched by init."""
    return all(
        state == "Z" for state, of in map(status, Path("/proc").glob("[0-9]*")) if of == group
    )


def status(process: Path) -> tuple[str, int]:
    """Return the state and the group of a process."""
    try:
        words = (process / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return "Z", 0
    return words[0], int(words[2])


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("procfile")
def test_asked_to_end_all_end_in_order(launch: Launch, ending: signal.Signals):
    crew = launch(CREW)
    groups = started(crew, "at work")

    crew.send_signal(ending)
    said, _ = crew.communicate()

    assert crew.returncode == 0
    assert "ended in order" in said
    assert "child ended last" in said  # it was not hit itself
    assert said.rstrip().endswith("done")
    assert all(map(is_gone, groups))


@pytest.mark.usefixtures("procfile")
def test_when_one_ends_by_itself_all_end_and_one_line_says_which(launch: Launch):
    crew = launch(CREW)
    groups = started(crew, "at work")

    os.kill(groups[1], signal.SIGKILL)
    said, _ = crew.communicate()

    assert crew.returncode == 1
    assert said.splitlines()[-1] == "error: two ended by itself, so everything was stopped."
    assert all(map(is_gone, groups))


def test_one_that_cannot_even_start_is_named(project: Path, launch: Launch):
    (project / "Procfile").write_text("good: exec sleep 600\nbad: exec no-such-program\n")

    crew = launch(CREW)
    said, _ = crew.communicate()

    assert crew.returncode == 1
    assert "not found" in said
    assert said.splitlines()[-1] == "error: bad ended by itself, so everything was stopped."


@pytest.mark.usefixtures("procfile")
def test_ctrl_c_at_the_very_start_leaves_nothing(project: Path, launch: Launch):
    crew = launch(CREW)
    note = Places(project).folder / "run.json"
    while not note.exists():
        time.sleep(0.005)

    crew.send_signal(signal.SIGINT)
    crew.communicate()

    assert not locks.is_held(Places(project).folder / "run.lock")


@pytest.mark.usefixtures("procfile")
def test_a_closed_terminal_does_not_keep_it_from_ending_in_order(launch: Launch):
    crew = launch(CREW)
    groups = started(crew)
    assert crew.stdout
    crew.stdout.close()

    crew.send_signal(signal.SIGHUP)

    assert crew.wait(20) == 0
    assert all(map(is_gone, groups))


@pytest.mark.usefixtures("procfile")
def test_a_second_one_is_told_where_the_first_one_is(project: Path, launch: Launch):
    first = launch(CREW)
    started(first)

    second = launch(CREW)
    said, _ = second.communicate()

    assert second.returncode == 1
    assert said == (
        "error: `make run` is at work already, at http://127.0.0.1:8123/: end it first.\n"
    )
    with pytest.raises(AlreadyRunning):
        make_way(Places(project))
    assert first.poll() is None


@pytest.mark.usefixtures("procfile")
def test_what_a_killed_one_left_is_ended_by_the_next_one(project: Path, launch: Launch):
    killed = launch(CREW)
    groups = started(killed, "at work")
    killed.kill()
    killed.wait()
    assert not any(map(is_gone, groups))

    make_way(Places(project))

    assert all(map(is_gone, groups))
    with claimed(Places(project), "http://127.0.0.1:8124/"):
        pass
