from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from elearning.local.errors import BinaryMissing, StepFailed
from elearning.local.installation import install

LOCKED = ("run", "local")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Give a project whose lock files want nothing."""
    requirements = tmp_path / "requirements"
    requirements.mkdir()
    for group in ("run", "local", "test"):
        (requirements / f"{group}.txt").write_text("# nothing\n")
    return tmp_path


def note(project: Path) -> Path:
    return project / ".venv" / "installed.json"


def test_it_is_made_once_and_anew_where_it_is_half_done_or_broken(
    bare: Path, capsys: pytest.CaptureFixture[str]
):
    install(bare, [*LOCKED, "test"])
    assert (bare / ".venv/bin/pip").exists()
    assert "making .venv" in capsys.readouterr().out

    made = note(bare).stat().st_mtime_ns
    install(bare, LOCKED)
    assert note(bare).stat().st_mtime_ns == made
    assert capsys.readouterr().out == ""

    (bare / "requirements/local.txt").write_text("# nothing still\n")
    install(bare, LOCKED)
    assert capsys.readouterr().out.splitlines() == [
        "installing the locked requirements into .venv, once…"
    ]
    assert "requirements/test.txt" in json.loads(note(bare).read_text())

    (bare / ".venv/bin/python").unlink()  # as when the system's Python has gone
    install(bare, LOCKED)
    assert "making .venv" in capsys.readouterr().out
    assert (bare / ".venv/bin/python").exists()

    (bare / "requirements/run.txt").write_text("not-hashed==1.0\n")
    with pytest.raises(StepFailed, match=r"Installing the requirements failed: .*pip\.log"):
        install(bare, LOCKED)
    assert not note(bare).exists()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(
    bare: Path, monkeypatch: pytest.MonkeyPatch, missing: str
):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else find(name)
    )

    with pytest.raises(BinaryMissing, match="comes without venv: install it"):
        install(bare, LOCKED)
