from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from elearning.local.errors import LocalError, one_clear_line
from elearning.local.logs import failure
from elearning.local.places import Places


def test_a_refusal_ends_the_process_with_one_line(launch: Callable[[str], subprocess.Popen[str]]):
    process = launch("""
        from elearning.local.errors import PortTaken, one_clear_line
        with one_clear_line():
            raise PortTaken("Port 80 is not allowed.")
    """)

    said, _ = process.communicate()

    assert process.returncode == 1
    assert said == "error: Port 80 is not allowed.\n"


def test_a_full_disk_is_one_line_whoever_writes(launch: Callable[[str], subprocess.Popen[str]]):
    process = launch("""
        from elearning.local.errors import one_clear_line
        with one_clear_line(), open("/dev/full", "w") as file:
            file.write("x")
    """)

    said, _ = process.communicate()

    assert process.returncode == 1
    assert said.startswith("error: The disk is full")
    assert said.count("\n") == 1


def test_what_is_not_ours_comes_out_as_it_is():
    with pytest.raises(ZeroDivisionError), one_clear_line():
        _ = 1 / 0


def test_a_place_that_may_not_be_written_is_named():
    with pytest.raises(SystemExit, match=r"error: Is a directory \(/\)\."), one_clear_line():
        Path("/").write_text("x")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("", "X failed (log: {log})."),
        ("one\nlast words\n\n  \n", "X failed: last words (log: {log})."),
        (
            "oops\nNo space left on device\nbye\n",
            "The disk is full: X failed; make room and try again (log: {log}).",
        ),
    ],
)
def test_a_failure_carries_the_last_words_of_its_log(tmp_path: Path, said: str, sentence: str):
    log = tmp_path / "log"
    log.write_text(said)

    assert str(failure(LocalError, "X failed", log)) == sentence.format(log=log)


@pytest.fixture
def tiny_disk(project: Path) -> Iterator[Path]:
    """Give a project on a disk of one megabyte, PostgreSQL's data included."""
    disks = [project, Places(project).outside] if os.geteuid() == 0 else [project]
    for disk in disks:
        disk.mkdir(exist_ok=True)
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=711", "tmpfs", str(disk)]
        if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
            pytest.skip("mounting a small disk is not allowed here")
    yield project
    for disk in disks:
        subprocess.run(["umount", str(disk)], check=True)


def test_services_on_a_full_disk_fail_with_one_line(
    tiny_disk: Path, launch: Callable[[str], subprocess.Popen[str]]
):
    process = launch("""
        from elearning.local.errors import one_clear_line
        from elearning.local.services import running
        with one_clear_line(), running(project=project, environ={}):
            pass
    """)

    said, _ = process.communicate()

    assert process.returncode == 1
    assert said.startswith("error: The disk is full: PostgreSQL could not lay out its data")
    assert said.count("\n") == 1
