from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from elearning.local.errors import DiskFull, StepFailed
from elearning.local.places import Places
from elearning.local.preparation import prepare


@pytest.fixture
def places(project: Path) -> Places:
    places = Places(project)
    places.make()
    return places


def lay(places: Places, code: str) -> str:
    """Put a module with these steps into the project and return its name."""
    (places.project / "these_steps.py").write_text(f"import sys, time\n{code}\n")
    return "these_steps"


def test_the_last_word_is_the_cohort(places: Places, capsys: pytest.CaptureFixture[str]):
    steps = lay(places, "print('step: the tables'); print('cohort: 7')")

    assert prepare(places, os.environ, steps) == "7"
    assert capsys.readouterr().out == "preparing the tables…\n"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("print('step: the tables'); 1 / 0", "Preparing the tables failed: ZeroDivisionError"),
        ("print('step: the people')", r"Preparing the people failed \(log: "),
        ("sys.exit('no')", "Preparing anything failed: no"),
    ],
)
def test_a_step_that_fails_is_named_with_its_last_words(places: Places, code: str, sentence: str):
    with pytest.raises(StepFailed, match=sentence):
        prepare(places, os.environ, lay(places, code))


def test_a_full_disk_is_told_from_other_failures(places: Places):
    steps = lay(places, "print('step: the tables')\nwith open('/dev/full', 'w') as f: f.write('x')")

    with pytest.raises(DiskFull, match="The disk is full: Preparing the tables failed"):
        prepare(places, os.environ, steps)


def test_interrupted_it_leaves_no_step_behind(
    places: Places, launch: Callable[[str], subprocess.Popen[str]]
):
    lay(places, "print('step: waiting', flush=True); time.sleep(600)")
    preparing = launch("""
        import os
        from elearning.local.places import Places
        from elearning.local.preparation import prepare
        prepare(Places(project), os.environ, "these_steps")
    """)
    assert preparing.stdout
    assert preparing.stdout.readline() == "preparing waiting…\n"
    (step,) = children(preparing.pid)

    preparing.send_signal(signal.SIGINT)
    preparing.communicate()

    deadline = time.monotonic() + 5
    while Path(f"/proc/{step}").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not Path(f"/proc/{step}").exists()


def children(pid: int) -> list[int]:
    said = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in said.split()]
